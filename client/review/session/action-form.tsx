import * as z from 'zod/mini'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { showToast } from '#client/design/toast-store.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { PHASES } from '#shared/board/phases.ts'
import { nextWorkingDay } from '#shared/board/review/working-day.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { NAME_LIMIT } from '#shared/board/text.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import { usePersonOptions } from '../names/use-person-options.ts'
import { conditionDraftSchema, conditionFault, emptyCondition, gatesOf } from '../parts/condition-draft.ts'
import { KeyedForm } from '../parts/keyed-form.tsx'
import page from '../parts/page.module.css'
import { fromSeoulInput, toSeoulInput } from '#client/i18n/seoul-input.ts'
import { useDraft } from '../state/use-draft.ts'
import { useWritten } from '../state/written.ts'
import { AboutField } from './about-field.tsx'
import type { EntryFormProps } from './record-panel.tsx'

const draftSchema = z.object({
  action: conditionDraftSchema,
  about: z.nullable(z.string()),
  lead: z.enum(['', ...MINISTRIES]),
})

/** Records an action: it stands on the checklist in the same moment, with its one owner. */
export function ActionForm({ review, workstream, onDone }: EntryFormProps) {
  const { record: words } = useWords(reviewSessionWords)
  const { condition } = useWords(reviewRoomWords)
  const { phase: phases } = useWords(statusWords)
  const { nothing } = useWords(commonWords)
  const names = useNames()
  const persons = usePersonOptions('owns')
  const written = useWritten()
  const sync = useSync()
  const { workstreams, sessions, summit } = useBoard()
  const { ask, error, setError } = useAsk()
  const { draft, change, clear } = useDraft(`${review.id}.action`, draftSchema, {
    action: { ...emptyCondition, due: toSeoulInput(nextWorkingDay(sync.now(), summit.holidays)) },
    about: null,
    lead: '',
  })
  const { action } = draft
  const about = draft.about ?? workstream ?? ''
  const topic = workstreams[about]
  const lead = draft.lead === '' ? (topic?.lead ?? 'mofa') : draft.lead
  const gates = gatesOf(PHASES[sessions[topic?.session ?? '']?.format ?? 'in-person'])
  const set = (changed: Partial<typeof action>) => change({ action: { ...action, ...changed } })

  const handleSubmit = () => {
    if (topic === undefined) return setError(words.chooseTopic)
    const due = fromSeoulInput(action.due)
    const fault = conditionFault(action)
    if (fault !== null || due === null) return setError(condition.faults[fault ?? 'until'])
    const payload = {
      review: review.id,
      workstream: about,
      sentence: written(action.sentence),
      lead,
      owner: action.owner,
      due,
      gate: action.gate,
      criterion: written(action.criterion),
    }
    if (!ask('review.record-action', payload)) return
    showToast({ tone: 'ok', message: words.recorded(words.kinds.action) })
    clear()
    onDone()
  }
  return (
    <KeyedForm submit={words.enter} error={error} onSubmit={handleSubmit} onDone={onDone}>
      <div className={page.pair}>
        <Select
          label={condition.owner}
          required
          value={action.owner}
          options={[{ value: '', label: condition.chooseOwner }, ...persons]}
          onChange={(owner) => set({ owner })}
        />
        <TextField
          type="datetime-local"
          label={condition.due}
          required
          value={action.due}
          onChange={(due) => set({ due })}
        />
      </div>
      <TextField
        label={condition.sentence}
        limit={NAME_LIMIT}
        required
        autoComplete="off"
        value={action.sentence}
        onChange={(sentence) => set({ sentence })}
      />
      <TextField
        label={condition.criterion}
        limit={NAME_LIMIT}
        required
        autoComplete="off"
        value={action.criterion}
        onChange={(criterion) => set({ criterion })}
      />
      <div className={page.pair}>
        <AboutField review={review} value={about} mayBeWhole={false} onChange={(next) => change({ about: next })} />
        <Select
          label={words.lead}
          value={lead}
          options={MINISTRIES.map((value) => ({ value, label: names.ministry(value) }))}
          onChange={(next) => change({ lead: next })}
        />
        <Select
          label={condition.gate}
          value={action.gate ?? ''}
          options={[{ value: '', label: nothing }, ...gates.map((value) => ({ value, label: phases[value] }))]}
          onChange={(chosen) => set({ gate: gates.find((gate) => gate === chosen) ?? null })}
        />
      </div>
    </KeyedForm>
  )
}
