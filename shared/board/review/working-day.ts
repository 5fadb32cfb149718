import { DAY, HOUR, type Instant, instant, seoulDay } from '../instant.ts'

const CLOSE_OF_BUSINESS = 18 * HOUR

/**
 * Six in the evening of the next working day in Seoul: no Saturday, no Sunday, and none of `holidays` (`2024-05-06`).
 */
export function nextWorkingDay(now: Instant, holidays: readonly string[]): Instant {
  let day = Date.parse(`${seoulDay(now)}T00:00:00Z`)
  do day += DAY
  while (!isWorkingDay(new Date(day), holidays))
  return instant(day - 9 * HOUR + CLOSE_OF_BUSINESS)
}

/** @param day midnight of it, in UTC */
const isWorkingDay = (day: Date, holidays: readonly string[]): boolean =>
  ![0, 6].includes(day.getUTCDay()) && !holidays.includes(day.toISOString().slice(0, 10))
