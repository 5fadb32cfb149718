import * as z from 'zod/mini'

/** The end of the year 9999: what lies beyond, no calendar formats. */
const LATEST = Date.UTC(10_000, 0) - 1

/** Milliseconds since the Unix epoch, on the server's clock (see `clock.ts` for rehearsals). */
export const instantSchema = z.int().check(z.nonnegative(), z.maximum(LATEST)).brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

/** Brands a number that is known to be epoch milliseconds; throws on a fraction, NaN, a negative, or what lies beyond the year 9999. */
export const instant = (milliseconds: number): Instant => instantSchema.parse(milliseconds)

export const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/**
 * The calendar day of the summit (Asia/Seoul) as `YYYY-MM-DD`.
 * Korea has kept UTC+9 without daylight saving since 1988, so plain arithmetic is exact.
 */
export const seoulDay = (at: Instant): string => new Date(at + 9 * HOUR).toISOString().slice(0, 10)

/** Whole calendar days in Seoul from `from` to the day `to` (`YYYY-MM-DD`): 11 is D-11, 0 D-Day, -1 D+1. */
export const daysUntil = (from: Instant, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${seoulDay(from)}T00:00:00Z`)) / DAY)
