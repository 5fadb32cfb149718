import { useState } from 'react'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { Select } from '#client/design/select.tsx'
import { TextArea } from '#client/design/text-area.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { adviceOn } from '#client/sync/advice.ts'
import { useBoard, useMe } from '#client/sync/use-sync-state.ts'
import { DAY, instant } from '#shared/board/instant.ts'
import { otherMinistry } from '#shared/board/status.ts'
import { TEXT_LIMIT } from '#shared/board/text.ts'
import { ask } from '../acts/ask.ts'
import { useDesk } from '../state/use-desk.ts'
import { isFitText } from './localized-of.ts'
import { fromSeoulInput, toSeoulInput } from '#client/i18n/seoul-input.ts'
import { useFormField } from './use-form-field.ts'

type RequestDialogProps = { item: string | null; session: string | null; onClose: () => void }

/** Asks the other ministry for something, on an item: on the one given, or on one that is chosen here. */
export default function RequestDialog({ item: given, session, onClose }: RequestDialogProps) {
  const { request: words } = useWords(deskDialogWords)
  const { panel, editor } = useWords(deskWords)
  const { ministry } = useWords(statusWords)
  const { language } = useLanguage()
  const name = useName()
  const refusalText = useRefusalText()
  const desk = useDesk()
  const { items } = useBoard()
  const mine = useMe()?.posting.value.ministry ?? null
  const ofSession = Object.values(items).filter(
    ({ id, retired, ...each }) => id === given || (retired === null && (session === null || each.session === session)),
  )
  const [item, setItem] = useFormField('item', given ?? '')
  const [tomorrow] = useState(() => toSeoulInput(instant(desk.sync.now() + DAY)))
  const [text, setText] = useFormField('ask', '')
  const [due, setDue] = useFormField('due', tomorrow)
  const [error, setError] = useState<string | null>(null)
  if (mine === null) return null

  const to = otherMinistry(mine)
  const handleSubmit = () => {
    const at = fromSeoulInput(due)
    const written = { [language]: text.trim() }
    if (text.trim() === '') return setError(editor.empty)
    if (item === '') return setError(words.noItem)
    if (at === null || !isFitText(written)) return setError(editor.unfit)
    const payload = { item, to, due: at, ask: written }
    const refusal = adviceOn(desk.sync, 'request.open', payload)
    if (refusal !== null) return setError(refusalText(refusal))
    ask(desk, 'request.open', payload)
    onClose()
  }
  return (
    <FormDialog
      title={panel.request(ministry[to])}
      submit={words.send}
      error={error}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {given === null && <p>{words.onAnItem}</p>}
      <TextArea label={words.ask} required limit={TEXT_LIMIT} value={text} onChange={setText} />
      <Select
        label={words.item}
        value={item}
        options={[
          ...(given === null ? [{ value: '', label: words.chooseItem }] : []),
          ...ofSession.map(({ id, title }) => ({ value: id, label: name(title) })),
        ]}
        onChange={setItem}
      />
      <TextField type="datetime-local" label={words.due} required value={due} onChange={setDue} />
    </FormDialog>
  )
}
