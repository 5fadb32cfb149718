import { HOUR, type Instant, instantSchema } from '#shared/board/instant.ts'

/** A moment as `<input type="datetime-local">` holds it, on the clocks of Seoul wherever the browser is. */
export const toSeoulInput = (at: Instant): string => new Date(at + 9 * HOUR).toISOString().slice(0, 16)

/** What was put in, as a moment; null if it is none. */
export function fromSeoulInput(value: string): Instant | null {
  const parsed = instantSchema.safeParse(Date.parse(`${value}:00+09:00`))
  return parsed.success ? parsed.data : null
}
