import { DAY, HOUR, type Instant, instant, seoulDay } from '../instant.ts'

const CLOSE_OF_BUSINESS = 18 * HOUR

/**
 * Six in the evening of the next working day in Seoul. Saturdays and Sundays are no working days; public holidays are
 * not known here, and count as any other day.
 */
export function nextWorkingDay(now: Instant): Instant {
  const today = Date.parse(`${seoulDay(now)}T00:00:00Z`)
  let day = today + DAY
  while ([0, 6].includes(new Date(day).getUTCDay())) day += DAY
  return instant(day - 9 * HOUR + CLOSE_OF_BUSINESS)
}
