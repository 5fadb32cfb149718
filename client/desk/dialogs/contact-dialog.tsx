import { FormDialog } from '#client/design/form-dialog.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { inLanguage } from '#client/i18n/localized.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import { participationRef } from '#shared/board/participation.ts'
import { TEXT_LIMIT } from '#shared/board/text.ts'
import { ask } from '../acts/ask.ts'
import { useDesk } from '../state/use-desk.ts'
import { useNames } from '../use-names.ts'
import { isFitText } from './localized-of.ts'
import { useBasis } from './use-basis.ts'
import { useFormField } from './use-form-field.ts'

/** Whom to call at a delegation; emptied, nobody. */
export default function ContactDialog({ participation, onClose }: { participation: string; onClose: () => void }) {
  const { forms: words } = useWords(deskDialogWords)
  const { language } = useLanguage()
  const desk = useDesk()
  const names = useNames()
  const basis = useBasis()
  const ref = useBoard().participations[participation]?.contact.value ?? null
  const text = useSyncState(({ texts }) => (ref === null ? undefined : texts.get(ref)))
  const known = text === undefined ? '' : inLanguage(text.text, language)
  const [contact, setContact] = useFormField('contact', known)

  const handleSubmit = () => {
    const written = { [language]: contact.trim() }
    if (contact.trim() !== '' && !isFitText(written)) return
    if (contact.trim() !== known)
      ask(desk, 'participation.set-contact', { participation, contact: contact.trim() === '' ? null : written }, basis)
    onClose()
  }
  return (
    <FormDialog
      title={words.contactTitle(names.thing(participationRef(participation)))}
      submit={words.save}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        label={words.contact}
        hint={words.contactHint}
        limit={TEXT_LIMIT}
        autoComplete="off"
        value={contact}
        onChange={setContact}
      />
    </FormDialog>
  )
}
