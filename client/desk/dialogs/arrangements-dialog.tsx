import { FormDialog } from '#client/design/form-dialog.tsx'
import { Select } from '#client/design/select.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { participationRef } from '#shared/board/participation.ts'
import { ask } from '../acts/ask.ts'
import { INTERPRETED, languageName } from '../language-name.ts'
import { useDesk } from '../state/use-desk.ts'
import { useNames } from '../use-names.ts'
import { useBasis } from './use-basis.ts'
import { useFormField } from './use-form-field.ts'

/** In which language a delegation is interpreted for, and by which clock it lives. */
export default function ArrangementsDialog({ participation, onClose }: { participation: string; onClose: () => void }) {
  const { forms: words } = useWords(deskDialogWords)
  const { language } = useLanguage()
  const desk = useDesk()
  const names = useNames()
  const basis = useBasis()
  const known = useBoard().participations[participation]?.arrangements.value
  const [interpretation, setInterpretation] = useFormField('interpretation', known?.interpretation ?? '')
  const [timeZone, setTimeZone] = useFormField('time-zone', known?.timeZone ?? '')

  const handleSubmit = () => {
    const orNull = (value: string) => (value === '' ? null : value)
    const wanted = { interpretation: orNull(interpretation), timeZone: orNull(timeZone) }
    if (wanted.interpretation !== known?.interpretation || wanted.timeZone !== known.timeZone)
      ask(desk, 'participation.set-arrangements', { participation, ...wanted }, basis)
    onClose()
  }
  const languages = withPresent(INTERPRETED, interpretation)
  return (
    <FormDialog
      title={words.arrangementsTitle(names.thing(participationRef(participation)))}
      submit={words.save}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Select
        label={words.interpretation}
        value={interpretation}
        options={[
          { value: '', label: words.noInterpretation },
          ...languages.map((value) => ({ value, label: languageName(value, language) })),
        ]}
        onChange={setInterpretation}
      />
      <Select
        label={words.timeZone}
        value={timeZone}
        options={[
          { value: '', label: words.noTimeZone },
          ...withPresent(Intl.supportedValuesOf('timeZone'), timeZone).map((value) => ({ value, label: value })),
        ]}
        onChange={setTimeZone}
      />
    </FormDialog>
  )
}

/** The choices, and what is chosen already if it is none of them. */
const withPresent = (choices: readonly string[], present: string): readonly string[] =>
  present === '' || choices.includes(present) ? choices : [...choices, present]
