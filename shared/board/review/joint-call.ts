import type { Board } from '../board.ts'
import { MINISTRIES, type Ministry } from '../status.ts'
import type { Review } from './review-schema.ts'
import { type Call, CALLS } from './review-status.ts'
import { type Topic, topicsOf } from './topics.ts'

/** What both ministries say together of a workstream; `unanswered` (미응답) until both have spoken. */
export type JointCall = {
  call: Call | 'unanswered'
  /** Both have spoken, and not alike. */
  differs: boolean
  /** Put off without a call. */
  deferred: boolean
}

/** Never an average. */
const worseCall = (one: Call, other: Call): Call => (CALLS.indexOf(one) > CALLS.indexOf(other) ? one : other)

export function jointCall({ calls, deferrals }: Review, workstream: string): JointCall {
  const { mofa, msit } = calls[workstream] ?? {}
  const deferred = deferrals[workstream] !== undefined
  if (mofa === undefined || msit === undefined) return { call: 'unanswered', differs: false, deferred }
  const [one, other] = [mofa.value.call, msit.value.call]
  return { call: worseCall(one, other), differs: one !== other, deferred }
}

export type JointVerdict = {
  /** The worst of all; `unanswered` while one that was not put off is. */
  call: Call | 'unanswered'
  counts: Record<Call | 'unanswered' | 'deferred', number>
}

/** The joint result of a review (종합 판정) over all its topics. */
export function jointVerdict(board: Board, review: Review): JointVerdict {
  const counts = { go: 0, conditional: 0, 'no-go': 0, unanswered: 0, deferred: 0 }
  for (const { workstream } of topicsOf(board, review)) {
    const { call, deferred } = jointCall(review, workstream)
    counts[call === 'unanswered' && deferred ? 'deferred' : call] += 1
  }
  const worst = CALLS.findLast((call) => counts[call] > 0)
  return { call: counts.unanswered > 0 ? 'unanswered' : (worst ?? 'unanswered'), counts }
}

/**
 * Whether a topic of the consent list waits to be confirmed with the others of it: it was not put off, and nobody has said
 * anything but go of it. Such topics are counted, not named one by one.
 */
export function awaitsConsent(
  review: Review,
  { workstream, discussed }: Pick<Topic, 'workstream' | 'discussed'>,
): boolean {
  const { call, deferred } = jointCall(review, workstream)
  const given = MINISTRIES.map((ministry) => review.calls[workstream]?.[ministry]?.value.call ?? 'go')
  return !discussed && call === 'unanswered' && !deferred && given.every((each) => each === 'go')
}

/** What the three voices of a workstream say: its ministries' calls, else what they prepared. */
export function voicesOf(review: Review, workstream: string): Record<Ministry, { call: Call; given: boolean } | null> {
  const voice = (ministry: Ministry) => {
    const given = review.calls[workstream]?.[ministry]?.value.call
    if (given !== undefined) return { call: given, given: true }
    const prepared = review.brief?.calls.find((one) => one.workstream === workstream && one.ministry === ministry)?.call
    return prepared === undefined ? null : { call: prepared, given: false }
  }
  return { mofa: voice('mofa'), msit: voice('msit') }
}
