import type { Change } from './change.ts'
import type { Instant } from './instant.ts'
import type { AttendanceStatus, ItemStatus, SessionPhase } from './status.ts'
import type { ThingRef } from './text.ts'

/** One of the latest changes of status, as a wall shows it. */
export type RecentChange = { seq: number; at: Instant; of: ThingRef; to: ItemStatus | AttendanceStatus | SessionPhase }

const KEPT = 8

/** The latest changes with this one in front, if it is one of status. */
export function withRecent(recent: readonly RecentChange[], change: Change): readonly RecentChange[] {
  const news = newsOf(change)
  if (news === null) return recent
  return [{ seq: change.seq, at: change.observedAt, ...news }, ...recent].slice(0, KEPT)
}

function newsOf(change: Change): Pick<RecentChange, 'of' | 'to'> | null {
  switch (change.type) {
    case 'item.status-set':
      return { of: `item:${change.payload.item}`, to: change.payload.to.status }
    case 'participation.status-set':
      return { of: `participation:${change.payload.participation}`, to: change.payload.to.status }
    case 'session.phase-set':
    case 'session.stepped-back':
      return { of: `session:${change.payload.session}`, to: change.payload.to }
    default:
      return null
  }
}
