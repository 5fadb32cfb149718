import type { Board } from '../board.ts'
import type { Instant } from '../instant.ts'
import { isSettled } from '../item.ts'
import type { Level } from '../readiness.ts'
import { type Ministry, MINISTRIES } from '../status.ts'
import type { Review } from './review-schema.ts'
import { shownNow } from './shown.ts'
import type { ShownWorkstream } from './shown-schema.ts'

/** What of a workstream has become materially worse since a call was given on it. */
export type Worsening =
  | { rule: 'colour'; from: Level; to: Level }
  | { rule: 'critical-blocked'; items: readonly string[] }
  | { rule: 'critical-reopened'; items: readonly string[] }
  | { rule: 'head-declined'; participations: readonly string[] }

export type StaleCall = { workstream: string; ministry: Ministry; worse: readonly Worsening[] }

const BADNESS: Record<Level, number> = { 'not-applicable': 0, green: 0, amber: 1, red: 2 }

/** What is worse now than it was shown then, if anything; what has improved is no reason. */
function worsenings(board: Board, then: ShownWorkstream, now: ShownWorkstream): Worsening[] {
  const since = (after: readonly string[], before: readonly string[]) => after.filter((id) => !before.includes(id))
  const blocked = since(now.criticalBlocked, then.criticalBlocked)
  const reopened = since(then.criticalDone, now.criticalDone).filter((id) => isOpenAgain(board, id))
  const declined = since(now.declined, then.declined)
  return [
    ...(BADNESS[now.level] > BADNESS[then.level] ? [{ rule: 'colour', from: then.level, to: now.level } as const] : []),
    ...(blocked.length > 0 ? [{ rule: 'critical-blocked', items: blocked } as const] : []),
    ...(reopened.length > 0 ? [{ rule: 'critical-reopened', items: reopened } as const] : []),
    ...(declined.length > 0 ? [{ rule: 'head-declined', participations: declined } as const] : []),
  ]
}

const isOpenAgain = (board: Board, id: string): boolean => {
  const item = board.items[id]
  return item !== undefined && item.retired === null && !isSettled(item.state.value.status)
}

/** The calls that have to be given or affirmed again (재확인 필요): the board is materially worse than it was shown. */
export function toReconfirm(board: Board, review: Review, now: Instant): StaleCall[] {
  const shown = shownNow(board, now).workstreams
  return Object.entries(review.calls).flatMap(([workstream, calls]) =>
    MINISTRIES.flatMap((ministry) => {
      const [then, current] = [calls[ministry]?.value.shown, shown[workstream]]
      const worse = then === undefined || current === undefined ? [] : worsenings(board, then, current)
      return worse.length === 0 ? [] : [{ workstream, ministry, worse }]
    }),
  )
}
