import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '#client/design/button.tsx'
import { reviewRoomWords } from '#client/i18n/review-room-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard, useSyncState } from '#client/sync/use-sync-state.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { useNames } from '../names/use-names.ts'
import { CancelReview } from '../parts/cancel-review.tsx'
import page from '../parts/page.module.css'
import { ReviewHead } from '../parts/review-head.tsx'
import { Section } from '../parts/section.tsx'
import { partOf } from '../state/part.ts'
import { AgendaPlan } from './agenda-plan.tsx'
import { PreCalls } from './pre-calls.tsx'

/** A review that is being prepared: both ministries' sealed pre-calls, the agenda that comes of the board, the time. */
export function Preparing({ review }: { review: Review }) {
  const { preparing: words } = useWords(reviewRoomWords)
  const { capacity } = useWords(reviewWords)
  const names = useNames()
  const board = useBoard()
  const me = useSyncState((state) => state.me)
  const part = partOf(board, review, me)
  const [isCancelling, setCancelling] = useState(false)
  return (
    <main className={page.page}>
      <ReviewHead review={review}>
        {part.ministry === review.plan.value.host && <Link href={`/review/${review.id}/plan`}>{words.editPlan}</Link>}
        {part.conducts && (
          <Button kind="danger" onClick={() => setCancelling(true)}>
            {words.cancel}
          </Button>
        )}
      </ReviewHead>
      <div className={page.two}>
        <PreCalls review={review} ministry={part.ministry} />
        <div className={page.column}>
          <AgendaPlan review={review} conducts={part.conducts} />
          <Section title={words.participants}>
            <ul className={page.rows}>
              {Object.values(review.participants).map((participant) => (
                <li key={participant.id} className={page.row}>
                  {names.participant(participant)} <span className={page.soft}>{capacity[participant.capacity]}</span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
      {isCancelling && <CancelReview review={review} onClose={() => setCancelling(false)} />}
    </main>
  )
}
