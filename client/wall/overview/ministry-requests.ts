import type { Board } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import { isLate } from '#shared/board/request.ts'
import { MINISTRIES, type Ministry, otherMinistry } from '#shared/board/status.ts'

export type MinistryRequests = { asks: Ministry; to: Ministry; waiting: number; late: number }

/** What each ministry waits for from the other, in the order of the ministries. */
export const ministryRequests = (board: Board, now: Instant): MinistryRequests[] =>
  MINISTRIES.map((asks) => {
    const waiting = Object.values(board.requests).filter(
      ({ asks: from, step }) => from === asks && step.value !== 'answered' && step.value !== 'closed',
    )
    return {
      asks,
      to: otherMinistry(asks),
      waiting: waiting.length,
      late: waiting.filter((request) => isLate(request, now)).length,
    }
  })
