import { useFormat } from '#client/i18n/use-format.ts'
import { type Instant, seoulDay } from '#shared/board/instant.ts'

/** `13:42` today, `5. 21.(화)` on another day. */
export function useShortTime(now: Instant): (at: Instant) => string {
  const format = useFormat()
  return (at) => (seoulDay(at) === seoulDay(now) ? format.time(at) : format.day(at))
}
