import * as z from 'zod/mini'
import { Button } from '#client/design/button.tsx'
import { Checkbox } from '#client/design/checkbox.tsx'
import { SegmentedControl } from '#client/design/segmented-control.tsx'
import { Select } from '#client/design/select.tsx'
import { TextField } from '#client/design/text-field.tsx'
import { showToast } from '#client/design/toast-store.ts'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { DECISION_LIMIT } from '#shared/board/review/review-commands.ts'
import { decisionKindSchema } from '#shared/board/review/review-status.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useNames } from '../names/use-names.ts'
import { KeyedForm } from '../parts/keyed-form.tsx'
import page from '../parts/page.module.css'
import { useDraft } from '../state/use-draft.ts'
import { isFit, useWritten } from '../state/written.ts'
import { AboutField } from './about-field.tsx'
import type { EntryFormProps } from './record-panel.tsx'

const draftSchema = z.object({
  kind: decisionKindSchema,
  sentence: z.string(),
  /** Null: what is talked about. */
  about: z.nullable(z.string()),
  isVoted: z.boolean(),
  inFavour: z.string(),
  against: z.string(),
  abstained: z.string(),
  answers: z.string(),
})
const empty: z.infer<typeof draftSchema> = {
  kind: 'approved',
  sentence: '',
  about: null,
  isVoted: false,
  inFavour: '0',
  against: '0',
  abstained: '0',
  answers: '',
}
const KINDS = decisionKindSchema.options

/** Records a decision: a digit for its kind, the sentence, Enter. It stands on the wall once it is recorded. */
export function DecisionForm({ review, workstream, onDone }: EntryFormProps) {
  const { record: words, topic } = useWords(reviewSessionWords)
  const { decision: kinds, decisionMeaning, dissent: dissentKinds } = useWords(reviewWords)
  const { nothing } = useWords(commonWords)
  const names = useNames()
  const texts = useSyncState((state) => state.texts)
  const { ask, error, setError } = useAsk()
  const { draft, change, clear } = useDraft(`${review.id}.decision`, draftSchema, empty)
  const about = draft.about ?? workstream ?? ''
  const questions = (review.brief?.calls ?? []).flatMap((call) =>
    call.question === null || call.workstream !== about ? [] : [{ ministry: call.ministry, ...call.question }],
  )
  const written = useWritten(
    questions.flatMap(({ approved, declined }) => [approved, declined]).flatMap((ref) => texts.get(ref)?.text ?? []),
  )
  const standing = Object.values(review.decisions).filter(({ struck }) => struck === null)
  const answered = new Set(standing.map(({ answers }) => answers))
  const toAnswer = Object.values(review.dissents).filter(
    ({ id, struck, kind }) => struck === null && kind === 'escalate' && !answered.has(id),
  )
  // One of the draft may be struck by now, or answered: what is offered is what can be meant.
  const answers = toAnswer.find(({ id }) => id === draft.answers)?.id ?? ''

  const handleSubmit = () => {
    if (!isFit(draft.sentence, DECISION_LIMIT)) return setError(words.decisionFault(DECISION_LIMIT))
    const votes = [draft.inFavour, draft.against, draft.abstained].map(Number)
    const [inFavour = 0, against = 0, abstained = 0] = votes
    if (draft.isVoted && !votes.every((count) => Number.isInteger(count) && count >= 0 && count <= 1000))
      return setError(words.voteFault)
    const payload = {
      review: review.id,
      kind: draft.kind,
      sentence: written(draft.sentence),
      workstream: about === '' ? null : about,
      vote: draft.isVoted ? { inFavour, against, abstained } : null,
      answers: answers === '' ? null : answers,
    }
    if (!ask('review.record-decision', payload)) return
    showToast({ tone: 'ok', message: words.recorded(words.kinds.decision) })
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
        label={words.decisionKind}
        value={draft.kind}
        options={KINDS.map((value, index) => ({ value, label: `${index + 1} ${kinds[value]}` }))}
        onChange={(kind) => change({ kind })}
      />
      <p className={page.soft}>{decisionMeaning[draft.kind]}</p>
      {questions.map(({ ministry, ask: question, approved, declined }) => (
        <div key={ministry} className={page.form}>
          <p>
            <strong>{topic.asks(names.ministry(ministry))}</strong> {names.text(question)}
          </p>
          <div className={page.answers}>
            <Button size="small" onClick={() => change({ kind: 'approved', sentence: names.text(approved) })}>
              {words.yes(names.text(approved))}
            </Button>
            <Button size="small" onClick={() => change({ kind: 'instructed', sentence: names.text(declined) })}>
              {words.no(names.text(declined))}
            </Button>
          </div>
        </div>
      ))}
      <TextField
        label={words.decision}
        limit={DECISION_LIMIT}
        required
        autoComplete="off"
        value={draft.sentence}
        onChange={(next) => change({ sentence: next })}
      />
      <AboutField review={review} value={about} mayBeWhole onChange={(next) => change({ about: next })} />
      {toAnswer.length > 0 && (
        <Select
          label={words.answers}
          value={answers}
          options={[
            { value: '', label: nothing },
            ...toAnswer.map(({ id, kind, sentence: dissent }) => ({
              value: id,
              label: `${dissentKinds[kind]}: ${names.text(dissent)}`,
            })),
          ]}
          onChange={(chosen) => change({ answers: chosen })}
        />
      )}
      <Checkbox label={words.voted} checked={draft.isVoted} onChange={(isVoted) => change({ isVoted })} />
      {draft.isVoted && (
        <div className={page.pair}>
          {(['inFavour', 'against', 'abstained'] as const).map((side) => (
            <TextField
              key={side}
              label={words.votes[side]}
              inputMode="numeric"
              value={draft[side]}
              onChange={(count) => change({ [side]: count })}
            />
          ))}
        </div>
      )}
    </KeyedForm>
  )
}
