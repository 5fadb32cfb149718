import * as z from 'zod/mini'
import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { showToast } from '#client/design/toast-store.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { dissentKindSchema } from '#shared/board/review/review-status.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import type { Ministry } from '#shared/board/status.ts'
import { TEXT_LIMIT } from '#shared/board/text.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import { KeyedForm } from '../parts/keyed-form.tsx'
import page from '../parts/page.module.css'
import { useDraft } from '../state/use-draft.ts'
import { isFit, useWritten } from '../state/written.ts'
import type { EntryFormProps } from './record-panel.tsx'

const draftSchema = z.object({ kind: dissentKindSchema, sentence: z.string(), on: z.nullable(z.string()) })
const KINDS = dissentKindSchema.options

/** Records that a ministry is of another view, on a topic or on a decision. */
export function DissentForm({ review, workstream, ministry, onDone }: EntryFormProps & { ministry: Ministry }) {
  const { record: words } = useWords(reviewSessionWords)
  const { dissent: kinds, dissentMeaning, decision: decisionKinds } = useWords(reviewWords)
  const names = useNames()
  const written = useWritten()
  const board = useBoard()
  const { ask, error, setError } = useAsk()
  const { draft, change, clear } = useDraft(`${review.id}.dissent`, draftSchema, {
    kind: 'support',
    sentence: '',
    on: null,
  })
  const decisions = Object.values(review.decisions).filter(({ struck }) => struck === null)
  const on = draft.on ?? workstream ?? ''

  const handleSubmit = () => {
    if (on === '') return setError(words.chooseTopic)
    if (!isFit(draft.sentence, TEXT_LIMIT)) return setError(words.sentenceFault(TEXT_LIMIT))
    const payload = {
      review: review.id,
      ministry,
      kind: draft.kind,
      sentence: written(draft.sentence),
      on: decisions.some(({ id }) => id === on) ? { decision: on } : { workstream: on },
    }
    if (!ask('review.record-dissent', payload)) return
    showToast({ tone: 'ok', message: words.recorded(words.kinds.dissent) })
    clear()
    onDone()
  }
  return (
    <KeyedForm
      submit={words.enter}
      error={error}
      onDigit={(digit) => {
        const kind = KINDS[digit - 1]
        if (kind !== undefined) change({ kind })
      }}
      choiceLeadsToText
      onSubmit={handleSubmit}
      onDone={onDone}
    >
      <SegmentedControl
        label={words.dissentKind}
        value={draft.kind}
        options={KINDS.map((value, index) => ({ value, label: `${index + 1} ${kinds[value]}` }))}
        onChange={(kind) => change({ kind })}
      />
      <p className={page.soft}>{dissentMeaning[draft.kind]}</p>
      <TextField
        label={words.dissentOf(names.ministry(ministry))}
        limit={TEXT_LIMIT}
        required
        autoComplete="off"
        value={draft.sentence}
        onChange={(next) => change({ sentence: next })}
      />
      <Select
        label={words.about}
        value={on}
        options={[
          { value: '', label: words.chooseTopic },
          ...topicsOf(board, review).map((topic) => ({
            value: topic.workstream,
            label: names.workstream(topic.workstream),
          })),
          ...decisions.map(({ id, kind, sentence: decided }) => ({
            value: id,
            label: `${decisionKinds[kind]}: ${names.text(decided)}`,
          })),
        ]}
        onChange={(next) => change({ on: next })}
      />
    </KeyedForm>
  )
}
