/** Between two names of days, in units. */
const GAP = 1

/**
 * Which days of an axis are named: the last one, and before it as many at the same distance as have room.
 * @param widths of the name of each day, in units
 * @param room of the whole axis, from the first day to the last
 */
export function daysNamed(widths: readonly number[], room: number): ReadonlySet<number> {
  const last = widths.length - 1
  const each = Math.max(0, ...widths) + GAP
  const step = last < 1 ? 1 : Math.max(1, Math.ceil((each * last) / room))
  return new Set(widths.flatMap((_, index) => ((last - index) % step === 0 ? [index] : [])))
}
