import type { Review } from '#shared/board/review/review-schema.ts'
import type { ReviewState } from '#shared/board/review/review-status.ts'

const RANK: Readonly<Record<ReviewState, number>> = {
  signing: 0,
  'in-session': 0,
  adjourned: 0,
  briefed: 1,
  draft: 2,
  closed: 3,
  cancelled: 4,
}

/** Its people are in the room, or have only gone out for a break. */
export const isRunning = ({ standing }: Review): boolean => RANK[standing.value] === RANK['in-session']
export const isOver = ({ standing }: Review): boolean => RANK[standing.value] >= RANK.closed

/** What runs first, then what is to come, the nearest first, then what is over, the latest first. */
export function inListOrder(reviews: readonly Review[]): Review[] {
  return reviews.toSorted((one, other) => {
    const byRank = RANK[one.standing.value] - RANK[other.standing.value]
    if (byRank !== 0) return byRank
    const byTime = one.plan.value.startsAt - other.plan.value.startsAt
    return isOver(one) ? -byTime : byTime
  })
}
