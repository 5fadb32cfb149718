import type { Board } from './board.ts'
import { DAY, type Instant } from './instant.ts'
import type { Request } from './request-schema.ts'
import { isLate } from './request.ts'
import type { Ministry } from './status.ts'

/** How one ministry's requests fare with the other. */
export type RequestsOneWay = {
  asks: Ministry
  to: Ministry
  /** Neither answered nor closed. */
  open: number
  /** Of those, past their time. */
  late: number
  /** From opening to answer, over all that were answered; null if none was. */
  medianDays: number | null
}

/** The requests between the ministries, each way. */
export const requestMeter = (board: Board, now: Instant): [RequestsOneWay, RequestsOneWay] => [
  oneWay(board, 'mofa', 'msit', now),
  oneWay(board, 'msit', 'mofa', now),
]

function oneWay(board: Board, asks: Ministry, to: Ministry, now: Instant): RequestsOneWay {
  const requests = Object.values(board.requests).filter((request) => request.asks === asks)
  const days = requests.flatMap(({ openedAt, answeredAt }) =>
    answeredAt === null ? [] : [(answeredAt - openedAt) / DAY],
  )
  return {
    asks,
    to,
    open: requests.filter(isOpen).length,
    late: requests.filter((request) => isLate(request, now)).length,
    medianDays: median(days),
  }
}

const isOpen = ({ step }: Request): boolean => step.value !== 'answered' && step.value !== 'closed'

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
