import * as z from 'zod/mini'

/** Milliseconds since the Unix epoch, on the server's clock (see `clock.ts` for rehearsals). */
export const instantSchema = z.int().check(z.nonnegative()).brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

/** Brands a number that is known to be epoch milliseconds; throws on a fraction, NaN or a negative. */
export const instant = (milliseconds: number): Instant => instantSchema.parse(milliseconds)

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/**
 * The calendar day of the summit (Asia/Seoul) as `YYYY-MM-DD`.
 * Korea has kept UTC+9 without daylight saving since 1988, so plain arithmetic is exact.
 */
export const seoulDay = (at: Instant): string =>
  new Date(at + 9 * HOUR).toISOString().slice(0, 10)

/** Whole calendar days in Seoul from `from` to the day `to` (`YYYY-MM-DD`): 11 is D-11, 0 D-Day, -1 D+1. */
export const daysUntil = (from: Instant, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${seoulDay(from)}T00:00:00Z`)) / DAY)
