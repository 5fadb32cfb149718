import { FollowUpStrip } from '#client/design/follow-up-strip.tsx'
import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { MINUTE } from '#shared/board/instant.ts'
import { followUp } from '#shared/board/review/follow-up.ts'
import { previousReview } from '#shared/board/review/previous-review.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Call } from '#shared/board/review/review-status.ts'
import type { StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { FollowUpList } from '../parts/follow-up-list.tsx'
import page from '../parts/page.module.css'
import { Section } from '../parts/section.tsx'
import type { Part } from '../state/part.ts'
import { ConsentPanel } from './consent-panel.tsx'
import { MatrixPanel } from './matrix-panel.tsx'
import { ReadBackPanel } from './read-back-panel.tsx'
import { TopicPanel } from './topic-panel.tsx'
import type { Stage } from './use-stage.ts'

type StepPanelProps = {
  review: Review
  shown: StagePosition
  part: Part
  stage: Stage
  calling: Call | null
  onCall: (call: Call | null) => void
}

/** What there is to see and to do at a step of the meeting. */
export function StepPanel({ review, shown, part, stage, calling, onCall }: StepPanelProps) {
  const { step } = useWords(reviewWords)
  switch (shown.step) {
    case 'agenda':
      return (
        <TopicPanel
          key={shown.workstream}
          review={review}
          workstream={shown.workstream}
          part={part}
          calling={calling}
          onCall={onCall}
        />
      )
    case 'consent':
      return <ConsentPanel review={review} part={part} stage={stage} />
    case 'actions':
      return <LastActions review={review} />
    case 'read-back':
      return <ReadBackPanel review={review} page={shown.page} conducts={part.conducts} />
    default:
      return <MatrixPanel review={review} title={step[shown.step]} />
  }
}

function LastActions({ review }: { review: Review }) {
  const { step } = useWords(reviewWords)
  const { followUp: words } = useWords(reviewSessionWords)
  const board = useBoard()
  const now = useNow(MINUTE)
  const previous = previousReview(board, review)
  const followed = previous === null ? null : followUp(board, previous, now)
  return (
    <Section title={step.actions}>
      {followed === null ? (
        <p className={page.soft}>{words.noPrevious}</p>
      ) : (
        <>
          <FollowUpStrip {...followed} />
          <FollowUpList entries={followed.entries} />
        </>
      )}
    </Section>
  )
}
