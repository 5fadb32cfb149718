import type { Instant } from '#shared/board/instant.ts'
import type { PhaseTime, Session } from '#shared/board/session-schema.ts'
import type { DayPart, SessionPhase } from '#shared/board/status.ts'

/** When a session starts, or really did. */
export type SessionStart =
  | { kind: 'undecided'; dayPart: DayPart | null }
  | { kind: 'ahead' | 'late' | 'begun' | 'concluded'; at: Instant }

/** Since when the present phase holds; null before the first one was set. */
export const phaseSince = ({ phaseTimes }: Session): Instant | null => phaseTimes.at(-1)?.at ?? null

export function sessionStart({ dayPart, schedule, phaseTimes }: Session, now: Instant): SessionStart {
  const last = phaseTimes.at(-1)
  if (last?.phase === 'concluded') return { kind: 'concluded', at: last.at }
  const begun = meeting(phaseTimes)[0]
  if (begun !== undefined) return { kind: 'begun', at: begun.at }
  const at = schedule.value
  if (at === null) return { kind: 'undecided', dayPart }
  return { kind: at > now ? 'ahead' : 'late', at }
}

const MEETING: readonly SessionPhase[] = ['live', 'break', 'concluded']

/** The present run of meeting and breaks: one that was stepped back from altogether does not count. */
const meeting = (times: readonly PhaseTime[]): readonly PhaseTime[] =>
  times.slice(times.findLastIndex(({ phase }) => !MEETING.includes(phase)) + 1)
