import type { CommandOf } from '../command.ts'
import { accept, type Case, type Decision, invalid } from '../decision.ts'
import { Writing } from '../writing.ts'
import { quorum } from './quorum.ts'
import { endedRemotes } from './remotes.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'

/** Decides the opening: with a quorum. */
export function decideOpening(review: Review): Decision {
  const missing = quorum(review)
  if (missing.length > 0) return invalid({ rule: 'no-quorum', missing })
  return accept({ type: 'review.opened', payload: { review: review.id } })
}

export function decideAdjourn(asked: Case<CommandOf<'review.adjourn'>>, review: Review): Decision {
  const writing = new Writing(reviewRef(review.id), asked)
  const reason = writing.write('reason', asked.command.payload.reason, 'public')
  return writing.accept({ type: 'review.adjourned', payload: { review: review.id, reason } })
}

/** Decides going on after a break. Who is missing is shown, and asked for again before the signatures. */
export const decideResume = (review: Review): Decision =>
  accept({ type: 'review.resumed', payload: { review: review.id } })

/** Decides that a review does not take place, or not to its end: else it would stand in the way of every later one. */
export function decideCancel(asked: Case<CommandOf<'review.cancel'>>, review: Review): Decision {
  const writing = new Writing(reviewRef(review.id), asked)
  const reason = writing.write('reason', asked.command.payload.reason, 'public')
  return writing.accept(
    { type: 'review.cancelled', payload: { review: review.id, reason } },
    ...endedRemotes(asked.board, review),
  )
}
