import type { Instant } from '#shared/board/instant.ts'

/** A day of the summit's calendar, `YYYY-MM-DD`. */
export type Day = string

/**
 * Dates, times and spans as each language writes them. All in Asia/Seoul and all from their arguments: neither the
 * clock nor the zone of the device has a say, so `now` is always the server's.
 */
export type Format = {
  /** `2024. 5. 10.(금)` · `Fri 10 May 2024` */
  date: (when: Instant | Day) => string
  /** `5. 22.(수)` · `22 May` */
  day: (when: Instant | Day) => string
  /** `10:24` */
  time: (at: Instant) => string
  /** `10:24:05` */
  clock: (at: Instant) => string
  /** When something happened, as short as the day allows: `오늘 10:24`, `5. 9.`, `2023. 12. 1.` */
  moment: (at: Instant, now: Instant) => string
  /** `방금`, `3분 전`, `2시간 전`, `1일 전`; a moment that lies ahead is 방금. */
  age: (at: Instant, now: Instant) => string
  /** A span, rounded down, in at most two units: `40초`, `46분`, `1시간 5분`, `2일`. */
  duration: (milliseconds: number) => string
  /** A span to the second: `1분 12초`. */
  stopwatch: (milliseconds: number) => string
  /** `D-11`, `D-Day`, `D+1`, by calendar days in Seoul. */
  dDay: (day: Day, now: Instant) => string
}
