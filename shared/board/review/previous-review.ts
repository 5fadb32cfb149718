import type { Board } from '../board.ts'
import type { Review } from './review-schema.ts'
import type { ReviewMode } from './review-status.ts'

/** The review that is under way: neither a draft any more nor over. There is at most one. */
export const runningReview = (board: Board): Review | null =>
  Object.values(board.reviews).find(({ standing: { value } }) => !['draft', 'closed', 'cancelled'].includes(value)) ??
  null

/** On a board that is no summit's own, every review is a rehearsal. */
export const modeOn = (board: Board, mode: ReviewMode): ReviewMode => (board.mode === 'real' ? mode : 'rehearsal')

/** A rehearsal leaves a real checklist alone: its conditions and actions stand only in its own record. */
export const leavesItems = (board: Board, { mode }: Pick<Review, 'mode'>): boolean =>
  board.mode !== 'real' || mode === 'real'

/** The closed reviews of a mode, oldest first: rehearsals count in no trend of real ones. */
export const closedReviews = (board: Board, mode: ReviewMode): Review[] =>
  Object.values(board.reviews)
    .filter((review) => review.standing.value === 'closed' && review.mode === mode)
    .toSorted((one, other) => one.standing.changedAt - other.standing.changedAt)

/** The review closed before this one, of its mode; without one, the last that was closed. */
export function previousReview(board: Board, review: Review | null): Review | null {
  const closed = closedReviews(board, review?.mode ?? modeOn(board, 'real'))
  const own = closed.findIndex(({ id }) => id === review?.id)
  return (own === -1 ? closed : closed.slice(0, own)).at(-1) ?? null
}
