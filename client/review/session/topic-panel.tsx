import { useState } from 'react'
import { Button } from '#client/design/button.tsx'
import { ReadinessBadge } from '#client/design/readiness-badge.tsx'
import { StatusChip } from '#client/design/status-chip.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { changedSince } from '#shared/board/review/changed-since.ts'
import { jointCall } from '#shared/board/review/joint-call.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Call } from '#shared/board/review/review-status.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { useAsk } from '../acts/use-ask.ts'
import { useFigureText } from '../names/use-figure-text.ts'
import { useNames } from '../names/use-names.ts'
import { useReasonText } from '../names/use-reason-text.ts'
import { CallChip } from '../parts/call-chip.tsx'
import page from '../parts/page.module.css'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { Section } from '../parts/section.tsx'
import type { Part } from '../state/part.ts'
import { useWritten } from '../state/written.ts'
import { CallTile } from './call-tile.tsx'
import styles from './topic-panel.module.css'

type TopicPanelProps = {
  review: Review
  workstream: string
  part: Part
  /** The call that is being given; null while none is. */
  calling: Call | null
  onCall: (call: Call | null) => void
}

/** One topic: what is asked, why it is here, and what both ministries say. */
export function TopicPanel({ review, workstream, part, calling, onCall }: TopicPanelProps) {
  const { topic: words } = useWords(reviewSessionWords)
  const { differs, addedTopic, changedSinceBrief, doneOf } = useWords(reviewWords)
  const names = useNames()
  const reasonText = useReasonText()
  const figureText = useFigureText()
  const board = useBoard()
  const { ask, error, setError } = useAsk()
  const written = useWritten()
  const [isDeferring, setDeferring] = useState(false)
  const joint = jointCall(review, workstream)
  const topic = topicsOf(board, review).find((one) => one.workstream === workstream)
  const shown = review.brief?.workstreams[workstream]
  const questions = review.brief?.calls.flatMap(({ workstream: of, ministry, question }) =>
    of !== workstream || question === null ? [] : [{ ministry, question }],
  )
  const changed = review.brief === null ? 0 : changedSince(board, review.brief.at, workstream).length
  const deferral = review.deferrals[workstream]
  const isOpen = review.standing.value === 'in-session'
  return (
    <Section
      title={names.workstream(workstream)}
      aside={
        <span className={page.row}>
          <CallChip call={joint.call === 'unanswered' && joint.deferred ? 'deferred' : joint.call} />
          {joint.differs && (
            <StatusChip icon="info" tone="warn">
              {differs}
            </StatusChip>
          )}
          {changed > 0 && (
            <StatusChip icon="info" tone="info">
              {changedSinceBrief(changed)}
            </StatusChip>
          )}
        </span>
      }
      end={
        part.conducts && isOpen ? (
          <Button size="small" onClick={() => setDeferring(true)}>
            {words.defer}
          </Button>
        ) : undefined
      }
    >
      {questions?.map(({ ministry, question }) => (
        <div key={ministry} className={styles.question}>
          <p className={page.soft}>{words.asks(names.ministry(ministry))}</p>
          <p className={styles.ask}>{names.text(question.ask)}</p>
          <p>
            {words.approved}: {names.text(question.approved)} · {words.declined}: {names.text(question.declined)}
          </p>
        </div>
      ))}
      <div className={styles.why}>
        {shown !== undefined && (
          <p className={page.row}>
            <ReadinessBadge level={shown.level} />
            {doneOf(shown.done, shown.total)}
            {shown.reasons.length > 0 && <span className={page.soft}>{shown.reasons.map(figureText).join(' · ')}</span>}
          </p>
        )}
        <ul className={page.soft}>
          {topic?.added === true && <li>{addedTopic}</li>}
          {topic?.entry?.reasons.map((reason) => (
            <li key={reason.rule}>{reasonText(reason)}</li>
          ))}
        </ul>
      </div>
      {deferral !== undefined && <p>{words.deferred(names.text(deferral.reason))}</p>}
      <div className={styles.tiles}>
        {MINISTRIES.map((ministry) => (
          <CallTile
            key={ministry}
            review={review}
            workstream={workstream}
            ministry={ministry}
            isOwn={part.ministry === ministry && isOpen}
            mayCall={part.mayCall}
            inStead={part.signs === null}
            calling={part.ministry === ministry ? calling : null}
            onCall={onCall}
          />
        ))}
      </div>
      {isDeferring && (
        <ReasonDialog
          title={words.deferTitle(names.workstream(workstream))}
          submit={words.defer}
          place={`${review.id}.defer.${workstream}`}
          error={error}
          onError={setError}
          onSubmit={(reason) => ask('review.defer', { review: review.id, workstream, reason: written(reason) })}
          onClose={() => setDeferring(false)}
        />
      )}
    </Section>
  )
}
