import { HOUR, type Instant } from '#shared/board/instant.ts'

/** The parts of a moment as calendar and clock in Seoul show them. */
export function seoulParts(at: Instant) {
  // Korea has kept UTC+9 without daylight saving since 1988: the UTC fields of the moved date are Seoul's.
  const moved = new Date(at + 9 * HOUR)
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    /** 0 is Sunday. */
    weekday: moved.getUTCDay(),
    /** `10:24` */
    minute: moved.toISOString().slice(11, 16),
    /** `10:24:05` */
    second: moved.toISOString().slice(11, 19),
  }
}
