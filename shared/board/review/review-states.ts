import type { CommandType } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'
import type { ReviewState } from './review-status.ts'

export type ReviewCommandType = Extract<CommandType, `review.${string}`> | 'remote.pair'

type Rule = {
  /** The states in which it is decided. */
  in: readonly ReviewState[]
  /** The state that it leads to: there it is already true. */
  to?: ReviewState
  /** What it would change is locked for the signatures. */
  locked?: true
}

const IN_THE_ROOM: readonly ReviewState[] = ['briefed', 'in-session', 'adjourned', 'signing']
const ON_STAGE: readonly ReviewState[] = ['briefed', 'in-session']
const recorded: Rule = { in: ['in-session'], locked: true }

/** In which states of a review each command is decided. `review.prepare` without a review makes one. */
const REVIEW_RULES: Readonly<Record<ReviewCommandType, Rule>> = {
  'review.prepare': { in: ['draft'], locked: true },
  'review.submit-pre-call': { in: ['draft'], locked: true },
  'review.freeze-brief': { in: ['draft'], to: 'briefed', locked: true },
  'review.cancel': { in: ['draft', 'briefed', 'adjourned'], to: 'cancelled' },
  'review.check-in': { in: IN_THE_ROOM },
  'review.check-out': { in: IN_THE_ROOM },
  'review.designate-delegate': { in: ['draft', 'briefed', 'in-session', 'adjourned'], locked: true },
  'review.open': { in: ['briefed'], to: 'in-session' },
  'review.adjourn': { in: ['in-session'], to: 'adjourned' },
  'review.resume': { in: ['adjourned'], to: 'in-session' },
  'review.grant-stage': { in: IN_THE_ROOM },
  'remote.pair': { in: IN_THE_ROOM },
  'review.move-to': { in: ON_STAGE },
  'review.adjust-time': { in: ON_STAGE },
  'review.cover': { in: IN_THE_ROOM },
  'review.call': recorded,
  'review.affirm': recorded,
  'review.record-decision': recorded,
  'review.record-action': recorded,
  'review.record-dissent': recorded,
  'review.record-remark': recorded,
  'review.strike': recorded,
  'review.defer': recorded,
  'review.read-back': recorded,
  'review.begin-signing': { in: ['in-session'], to: 'signing' },
  'review.sign': { in: ['signing'] },
  'review.enter-wet-signature': { in: ['signing'] },
  'review.confirm-wet-signature': { in: ['signing'] },
  'review.return-to-session': { in: ['signing'], to: 'in-session' },
  'review.amend': { in: ['closed'] },
  'review.record-registration': { in: ['closed'] },
}

export const isReviewCommandType = (type: CommandType): type is ReviewCommandType => type in REVIEW_RULES

/** What a state says to a command: go on, already so, locked for good or for the signatures, or not now. */
export function stateSays(
  state: ReviewState,
  type: ReviewCommandType,
): 'legal' | 'already' | 'frozen' | 'not-in-state' {
  const rule = REVIEW_RULES[type]
  if (rule.in.includes(state)) return 'legal'
  if (rule.to === state) return 'already'
  const isFrozen = state === 'closed' || state === 'cancelled' || (state === 'signing' && rule.locked === true)
  return isFrozen ? 'frozen' : 'not-in-state'
}

/** The refusal of a command that the state of the review is against: the one place where that is decided. */
export function refusedByState({ id, standing }: Review, says: 'frozen' | 'not-in-state'): Refusal {
  return says === 'frozen'
    ? { kind: 'frozen', of: reviewRef(id) }
    : { kind: 'invalid', rule: 'not-in-state', state: standing.value }
}
