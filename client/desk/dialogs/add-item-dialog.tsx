import { useState } from 'react'
import { Checkbox } from '#client/design/checkbox.tsx'
import { FormDialog } from '#client/design/form-dialog.tsx'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { deskDialogWords } from '#client/i18n/desk-dialog-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { adviceOn } from '#client/sync/advice.ts'
import { useBoard, useMe } from '#client/sync/use-sync-state.ts'
import { itemRef } from '#shared/board/item.ts'
import { PHASES } from '#shared/board/phases.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { ask } from '../acts/ask.ts'
import { select } from '../acts/select.ts'
import { useDesk } from '../state/use-desk.ts'
import styles from './fields.module.css'
import { isFitName, localizedOf } from './localized-of.ts'
import { fromSeoulInput } from '#client/i18n/seoul-input.ts'
import { useFormField } from './use-form-field.ts'

type AddItemDialogProps = { session: string; workstream: string | null; onClose: () => void }

/** Puts a new item on the checklist of a session. */
export default function AddItemDialog({ session, workstream: given, onClose }: AddItemDialogProps) {
  const { forms: words } = useWords(deskDialogWords)
  const { add, editor } = useWords(deskWords)
  const { ministry, phase: phases } = useWords(statusWords)
  const name = useName()
  const refusalText = useRefusalText()
  const desk = useDesk()
  const { workstreams, sessions } = useBoard()
  const mine = useMe()?.posting.value.ministry ?? null
  const ofSession = Object.values(workstreams).filter((each) => each.session === session)
  const [workstream, setWorkstream] = useFormField('workstream', given ?? ofSession[0]?.id ?? '')
  const [leads, setLead] = useFormField('lead', mine ?? workstreams[workstream]?.lead ?? 'mofa')
  const [ko, setKo] = useFormField('ko', '')
  const [en, setEn] = useFormField('en', '')
  const [due, setDue] = useFormField('due', '')
  const [marked, mark] = useFormField('critical', '')
  const [before, setBefore] = useFormField('gate', '')
  const [error, setError] = useState<string | null>(null)

  const phasesHere = PHASES[sessions[session]?.format ?? 'in-person']
  const lead = MINISTRIES.find((each) => each === leads) ?? 'mofa'
  const gate = phasesHere.find((each) => each === before) ?? null
  const critical = marked !== ''
  const handleSubmit = () => {
    const title = localizedOf(ko, en)
    if (!isFitName(title)) return setError(ko.trim() === '' && en.trim() === '' ? words.oneName : editor.unfit)
    const payload = { workstream, title, lead, due: fromSeoulInput(due), critical, gate }
    const refusal = adviceOn(desk.sync, 'item.add', payload)
    if (refusal !== null) return setError(refusalText(refusal))
    select(desk, itemRef(ask(desk, 'item.add', payload)))
    onClose()
  }
  return (
    <FormDialog title={add.item} submit={words.add} error={error} onSubmit={handleSubmit} onClose={onClose}>
      <TextField label={words.koreanTitle} limit={NAME_LIMIT} value={ko} onChange={setKo} autoComplete="off" />
      <TextField label={words.englishTitle} limit={NAME_LIMIT} value={en} onChange={setEn} autoComplete="off" />
      <div className={styles.pair}>
        <Select
          label={words.workstream}
          value={workstream}
          options={ofSession.map((each) => ({ value: each.id, label: name(each.name) }))}
          onChange={setWorkstream}
        />
        <Select
          label={words.lead}
          value={lead}
          options={MINISTRIES.map((value) => ({ value, label: ministry[value] }))}
          onChange={setLead}
        />
        <TextField type="datetime-local" label={words.due} value={due} onChange={setDue} />
        <Select
          label={words.gate}
          value={gate ?? ''}
          options={[
            { value: '', label: words.noGate },
            ...phasesHere.slice(1).map((value) => ({ value, label: phases[value] })),
          ]}
          onChange={setBefore}
        />
      </div>
      <Checkbox
        label={words.critical}
        hint={words.criticalHint}
        checked={critical}
        onChange={(on) => mark(on ? 'yes' : '')}
      />
    </FormDialog>
  )
}
