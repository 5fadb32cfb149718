import type { Board } from '#shared/board/board.ts'
import { HOUR, type Instant, seoulDay } from '#shared/board/instant.ts'
import type { Session } from '#shared/board/session-schema.ts'

/** The sessions of somebody on the spot, and the one that is theirs now. */
export type FieldSessions = {
  /** In person and at their venue; at any, for somebody without one. In the order of the calendar. */
  sessions: readonly Session[]
  /** Today's, one under way before the others; or else the next, or else the last; null if there is none at all. */
  current: Session | null
}

/** @param venue of the person; null for somebody who works for all of them */
export function fieldSessions(board: Board, venue: string | null, now: Instant): FieldSessions {
  const sessions = Object.values(board.sessions)
    .filter((session) => session.format === 'in-person' && (venue === null || session.venue === venue))
    .toSorted((one, other) => compare(hourOf(one), hourOf(other)))
  const today = seoulDay(now)
  const ofToday = sessions.filter(({ day }) => day === today)
  const current =
    ofToday.find(({ phase }) => phase.value !== 'planned' && phase.value !== 'concluded') ??
    ofToday.find(({ phase }) => phase.value === 'planned') ??
    ofToday.at(-1) ??
    sessions.find(({ day }) => day > today) ??
    sessions.at(-1) ??
    null
  return { sessions, current }
}

/** Whether a session lies before, on or after the present day in Seoul. */
export function dayOf(session: Session, now: Instant): 'past' | 'today' | 'ahead' {
  const today = seoulDay(now)
  if (session.day === today) return 'today'
  return session.day < today ? 'past' : 'ahead'
}

const DAY_PARTS = { morning: '06', afternoon: '12', evening: '18' }

/** Sorts by day and hour; where the hour is not known, by the part of the day, and without one before all others. */
function hourOf({ day, dayPart, schedule }: Session): string {
  if (schedule.value !== null) return new Date(schedule.value + 9 * HOUR).toISOString()
  return dayPart === null ? day : `${day}T${DAY_PARTS[dayPart]}`
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))
