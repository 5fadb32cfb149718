import type { Board } from '#shared/board/board.ts'
import { type Instant, MINUTE } from '#shared/board/instant.ts'
import { isPresent } from '#shared/board/review/conducting.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { useNow } from './use-now.ts'
import { useBoard } from './use-sync-state.ts'

/** How long walls go on saying that a record is final, after it was signed. */
const END_STANDS = 10 * MINUTE

/**
 * The review that a wall shows in place of the summit: one that is being held, from when the first of its people is in
 * the room until a while after both have signed.
 */
export const reviewOnStage = (board: Board, now: Instant): Review | null =>
  Object.values(board.reviews).find((review) => isOnStage(review, now)) ?? null

function isOnStage(
  { standing: { value: state, changedAt }, participants, stage, covered }: Review,
  now: Instant,
): boolean {
  switch (state) {
    case 'in-session':
    case 'adjourned':
    case 'signing':
      return true
    case 'briefed':
      // A brief may be frozen the day before: it is somebody's coming, or a hand on the stage, that begins the meeting.
      return stage.before !== null || covered.before !== null || Object.values(participants).some(isPresent)
    case 'closed':
      return now - changedAt < END_STANDS
    case 'draft':
    case 'cancelled':
      return false
  }
}

/** The id of that review, now; null if there is none. */
export const useReviewOnStage = (): string | null => reviewOnStage(useBoard(), useNow())?.id ?? null
