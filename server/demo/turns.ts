import { type Instant, instant } from '#shared/board/instant.ts'
import type { AttendanceStatus, EvidenceKind, ItemStatus } from '#shared/board/status.ts'
import type { Turn } from './story.ts'

/** How stories are written down. Times are `MM-DD hh:mm` of 2024 in Seoul. */

export const seoul = (time: string): Instant => instant(Date.parse(`2024-${time.replace(' ', 'T')}:00+09:00`))

type Happening<Status> = (time: string, evidence?: EvidenceKind) => Turn<Status>

const turn =
  <Status>(status: Status): Happening<Status> =>
  (time, evidence) => ({ at: seoul(time), status, ...(evidence !== undefined && { evidence }) })

export const started: Happening<ItemStatus> = turn('in-progress')
export const done: Happening<ItemStatus> = turn('done')
export const invited: Happening<AttendanceStatus> = turn('invited')
export const acknowledged: Happening<AttendanceStatus> = turn('acknowledged')
export const tentative: Happening<AttendanceStatus> = turn('tentative')
export const confirmed: Happening<AttendanceStatus> = turn('confirmed')
export const registered: Happening<AttendanceStatus> = turn('registered')

export const blocked = (time: string, ko: string, en: string): Turn<ItemStatus> => ({
  at: seoul(time),
  status: 'blocked',
  reason: { ko, en },
})

export const notApplicable = (time: string, ko: string, en: string): Turn<ItemStatus> => ({
  at: seoul(time),
  status: 'not-applicable',
  reason: { ko, en },
})

/** As those on the spot report it. */
export const onTheSpot = <Status>(told: Turn<Status>): Turn<Status> => ({ ...told, by: 'kist' })

export const arrived = (time: string): Turn<AttendanceStatus> => onTheSpot({ at: seoul(time), status: 'arrived' })
