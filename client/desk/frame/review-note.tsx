import { Link } from 'wouter'
import { FollowUpStrip } from '#client/design/follow-up-strip.tsx'
import { commonWords } from '#client/i18n/common-words.ts'
import { reviewWords } from '#client/i18n/review-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import type { Board } from '#shared/board/board.ts'
import { MINUTE } from '#shared/board/instant.ts'
import { followUp } from '#shared/board/review/follow-up.ts'
import { previousReview, runningReview } from '#shared/board/review/previous-review.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import styles from './review-note.module.css'

/** The joint review that runs or comes next, and what has become of what the last one asked for; nothing without any. */
export function ReviewNote() {
  const { rooms } = useWords(commonWords)
  const words = useWords(reviewWords)
  const name = useName()
  const board = useBoard()
  const now = useNow(MINUTE)
  const coming = runningReview(board) ?? nextDraft(board)
  const last = previousReview(board, null)
  if (coming === null && last === null) return null
  return (
    <section>
      <h2 className={styles.title}>{rooms.review}</h2>
      {coming !== null && (
        <p className={styles.line}>
          <Link href={`~/review/${coming.id}`}>
            {words.titled(coming.plan.value.number, name(coming.plan.value.title))}
          </Link>{' '}
          {words.state[coming.standing.value]}
        </p>
      )}
      {last !== null && (
        <div className={styles.line}>
          <Link href={`~/review/${last.id}`}>{words.followUp.label}</Link>
          <FollowUpStrip {...followUp(board, last, now)} />
        </div>
      )}
    </section>
  )
}

const nextDraft = ({ reviews }: Board): Review | null =>
  Object.values(reviews)
    .filter(({ standing }) => standing.value === 'draft')
    .toSorted((one, other) => one.plan.value.startsAt - other.plan.value.startsAt)[0] ?? null
