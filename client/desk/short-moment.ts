import type { Format } from '#client/i18n/format.ts'
import { type Instant, seoulDay } from '#shared/board/instant.ts'

/** When something happened, where there is little room: `10:24` today, else the day. */
export const shortMoment = (at: Instant, now: Instant, format: Format): string =>
  seoulDay(at) === seoulDay(now) ? format.time(at) : format.moment(at, now)
