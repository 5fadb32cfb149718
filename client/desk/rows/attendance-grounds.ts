import { daysUntil, type Instant, seoulDay } from '#shared/board/instant.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { isClaim } from '#shared/board/participation.ts'
import { isReplyLate } from '#shared/board/readiness.ts'
import type { Session } from '#shared/board/session-schema.ts'
import type { EvidenceKind } from '#shared/board/status.ts'

/** What an attendance rests on, in a cell: how long a reply has been awaited, the latest evidence, or that there is none. */
export type AttendanceGrounds =
  | { is: 'waiting'; status: 'invited' | 'acknowledged'; days: number; late: boolean }
  | { is: 'claim' | 'nothing' }
  | { is: 'evidence'; kind: EvidenceKind }

export function attendanceGrounds(
  participation: Participation,
  session: Session | undefined,
  now: Instant,
): AttendanceGrounds {
  const { value, changedAt } = participation.attendance
  const { status, evidence } = value
  if (status === 'invited' || status === 'acknowledged') {
    const days = daysUntil(changedAt, seoulDay(now))
    return { is: 'waiting', status, days, late: isReplyLate(participation, session, now) }
  }
  if (isClaim(value)) return { is: 'claim' }
  const latest = evidence.at(-1)
  return latest === undefined ? { is: 'nothing' } : { is: 'evidence', kind: latest.kind }
}
