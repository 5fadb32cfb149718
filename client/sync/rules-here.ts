import { nothingToDo } from '#shared/board/decision.ts'
import { type Decide, type DecideReview, decideWith } from '#shared/board/decide-with.ts'

/** Until its room is open, a command of a review shows nothing of what it will do. */
let rules = decideWith(() => nothingToDo)

/** Decides as the server would, by the rules that this page has. */
export const decideHere: Decide = (board, command, context) => rules(board, command, context)

/** Another value once there are more rules: what was decided by fewer is to be decided anew. */
export const rulesHere = (): Decide => rules

/** The rooms of a review bring its rules with them. */
export function learnReviews(decideReview: DecideReview): void {
  rules = decideWith(decideReview)
}

/** For inputs of a review that an earlier page left; without a network they may have to wait for its room. */
export async function fetchReviewRules(): Promise<void> {
  learnReviews((await import('#shared/board/review/decide-review.ts')).decideReview)
}
