import { Button } from '#client/design/button.tsx'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { PHASES } from '#shared/board/phases.ts'
import { MOST_CONDITIONS } from '#shared/board/review/undertaking-schema.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { usePersonOptions } from '../names/use-person-options.ts'
import { type ConditionDraft, emptyCondition, gatesOf } from './condition-draft.ts'
import styles from './condition-fields.module.css'
import page from './page.module.css'

type ConditionFieldsProps = {
  workstream: string
  conditions: readonly ConditionDraft[]
  onChange: (conditions: ConditionDraft[]) => void
}

/** The conditions of a call: what, who, by when or before which phase, and how one sees that it is done. */
export function ConditionFields({ workstream, conditions, onChange }: ConditionFieldsProps) {
  const { condition: words } = useWords(reviewRoomWords)
  const replace = (at: number, changed: Partial<ConditionDraft>) =>
    onChange(conditions.map((condition, index) => (index === at ? { ...condition, ...changed } : condition)))
  return (
    <div className={page.form}>
      {conditions.map((condition, index) => (
        // A condition is nothing yet but its place in the list.
        <fieldset key={index} className={styles.condition}>
          <legend className={styles.legend}>{words.nth(index + 1)}</legend>
          <OneCondition workstream={workstream} condition={condition} onChange={(changed) => replace(index, changed)} />
          <Button
            size="small"
            className={styles.remove}
            onClick={() => onChange(conditions.filter((_, at) => at !== index))}
          >
            {words.remove(index + 1)}
          </Button>
        </fieldset>
      ))}
      {conditions.length < MOST_CONDITIONS && (
        <Button className={styles.remove} onClick={() => onChange([...conditions, emptyCondition])}>
          {words.add}
        </Button>
      )}
    </div>
  )
}

type OneConditionProps = {
  workstream: string
  condition: ConditionDraft
  onChange: (changed: Partial<ConditionDraft>) => void
}

function OneCondition({ workstream, condition, onChange }: OneConditionProps) {
  const { condition: words } = useWords(reviewRoomWords)
  const { phase: phases } = useWords(statusWords)
  const { nothing } = useWords(commonWords)
  const { workstreams, sessions } = useBoard()
  const persons = usePersonOptions('owns')
  const format = sessions[workstreams[workstream]?.session ?? '']?.format ?? 'in-person'
  const gates = gatesOf(PHASES[format])
  return (
    <>
      <TextField
        label={words.sentence}
        limit={NAME_LIMIT}
        required
        value={condition.sentence}
        onChange={(sentence) => onChange({ sentence })}
      />
      <div className={page.pair}>
        <Select
          label={words.owner}
          required
          value={condition.owner}
          options={[{ value: '', label: words.chooseOwner }, ...persons]}
          onChange={(owner) => onChange({ owner })}
        />
        <TextField
          type="datetime-local"
          label={words.due}
          value={condition.due}
          onChange={(due) => onChange({ due })}
        />
        <Select
          label={words.gate}
          value={condition.gate ?? ''}
          options={[{ value: '', label: nothing }, ...gates.map((value) => ({ value, label: phases[value] }))]}
          onChange={(chosen) => onChange({ gate: gates.find((gate) => gate === chosen) ?? null })}
        />
      </div>
      <TextField
        label={words.criterion}
        limit={NAME_LIMIT}
        required
        value={condition.criterion}
        onChange={(criterion) => onChange({ criterion })}
      />
    </>
  )
}
