import { create } from 'zustand'
import type { Board } from '#shared/board/board.ts'
import { type Instant, MINUTE } from '#shared/board/instant.ts'
import { isPresent } from '#shared/board/review/conducting.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { useNow } from './use-now.ts'
import { useBoard } from './use-sync-state.ts'

/** How long walls go on saying that a record is final, after it was signed. */
export const END_STANDS = 10 * MINUTE

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

/** The review that is over and that this screen has turned away from; forgotten when it is loaded anew. */
const useLeftReview = create<{ left: string | null }>(() => ({ left: null }))

/** Gives this screen back to the summit before the end of a review has stood its time. */
export const leaveStage = (review: string): void => useLeftReview.setState({ left: review })

/** The id of that review, now; null if there is none, or if this screen has turned away from it. */
export function useReviewOnStage(): string | null {
  const { left } = useLeftReview()
  const id = reviewOnStage(useBoard(), useNow())?.id ?? null
  return id === left ? null : id
}
