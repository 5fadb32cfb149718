import { DAY, daysUntil, HOUR, type Instant, MINUTE, seoulDay } from '#shared/board/instant.ts'

/** The parts of a moment as a calendar in Seoul shows them; numbers are not padded. */
export type SeoulDate = { year: number; month: number; day: number; weekday: number }

/** `weekday` 0 is Sunday. */
export function seoulDate(when: Instant | string): SeoulDate {
  // A day and a moment both become a Date whose UTC fields are Seoul's.
  const date = new Date(`${typeof when === 'string' ? when : seoulDay(when)}T00:00:00Z`)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

/** `10:24:05` in Seoul. */
export const seoulClock = (at: Instant): string => new Date(at + 9 * HOUR).toISOString().slice(11, 19)

/** `10:24` in Seoul. */
export const seoulTime = (at: Instant): string => seoulClock(at).slice(0, 5)

/** `D-11`, `D-Day`, `D+1`. */
export function dDay(day: string, now: Instant): string {
  const days = daysUntil(now, day)
  if (days === 0) return 'D-Day'
  return days > 0 ? `D-${days}` : `D+${-days}`
}

/** A span cut into whole units; negative spans count as none. */
export function spanParts(milliseconds: number) {
  const span = Math.max(0, milliseconds)
  return {
    days: Math.floor(span / DAY),
    hours: Math.floor((span % DAY) / HOUR),
    minutes: Math.floor((span % HOUR) / MINUTE),
    seconds: Math.floor((span % MINUTE) / 1000),
  }
}
