import type { FactType } from '../change.ts'
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

type Leaving = Case<CommandOf<'review.adjourn' | 'review.cancel' | 'review.return-to-session'>>
const LEFT = {
  'review.adjourn': 'review.adjourned',
  'review.cancel': 'review.cancelled',
  'review.return-to-session': 'review.returned-to-session',
} as const satisfies Record<Leaving['command']['type'], FactType>

/**
 * Decides a step that says why: a break; that a review does not take place, or not to its end, for it would stand in the
 * way of every later one; going on with it, by which the signatures that were given are void.
 */
export function decideLeaving(asked: Leaving, review: Review): Decision {
  const { board, command } = asked
  const writing = new Writing(reviewRef(review.id), asked)
  const reason = writing.write('reason', command.payload.reason, 'public')
  return writing.accept(
    { type: LEFT[command.type], payload: { review: review.id, reason } },
    ...(command.type === 'review.cancel' ? endedRemotes(board, review) : []),
  )
}

/** Decides going on after a break. Who is missing is shown, and asked for again before the signatures. */
export const decideResume = (review: Review): Decision =>
  accept({ type: 'review.resumed', payload: { review: review.id } })
