import type { Board } from '../board.ts'
import type { Instant } from '../instant.ts'
import { readBackPages } from './read-back.ts'
import type { Review } from './review-schema.ts'
import { positionKey, type StagePosition } from './stage-position-schema.ts'
import { topicsOf } from './topics.ts'

/** Every position of a review's stage, in order. */
export function positionsOf(board: Board, review: Review): StagePosition[] {
  const topics = topicsOf(board, review)
  return [
    { step: 'waiting' },
    { step: 'opening' },
    { step: 'actions' },
    { step: 'overview' },
    ...topics
      .filter(({ discussed }) => discussed)
      .map(({ workstream }): StagePosition => ({ step: 'agenda', workstream })),
    ...(topics.some(({ discussed }) => !discussed) ? [{ step: 'consent' } as const] : []),
    { step: 'verdict' },
    ...readBackPages(review).map((_, index): StagePosition => ({ step: 'read-back', page: index + 1 })),
    { step: 'signing' },
    { step: 'end' },
  ]
}

/** Where `move-to` may lead now: before the opening to the start, then anywhere but to the signatures and the end. */
export function reachablePositions(board: Board, review: Review): StagePosition[] {
  const isBefore = review.standing.value === 'briefed'
  return positionsOf(board, review).filter(({ step }) =>
    isBefore ? step === 'waiting' || step === 'opening' : step !== 'signing' && step !== 'end',
  )
}

const beside = (board: Board, review: Review, by: 1 | -1): StagePosition | null => {
  const positions = reachablePositions(board, review)
  const here = positions.findIndex((position) => positionKey(position) === positionKey(review.stage.value))
  return here === -1 ? null : (positions[here + by] ?? null)
}

/** Where the stage goes by one press; null where a press leads nowhere (the opening and the end have commands of their own). */
export const nextPosition = (board: Board, review: Review): StagePosition | null => beside(board, review, 1)
export const previousPosition = (board: Board, review: Review): StagePosition | null => beside(board, review, -1)

/** How long the stage has stood at a position by `now`, in milliseconds; breaks do not count. */
export function timeAt({ stage, runningSince, times }: Review, position: StagePosition, now: Instant): number {
  const key = positionKey(position)
  const running = runningSince !== null && positionKey(stage.value) === key ? Math.max(0, now - runningSince) : 0
  return (times[key]?.milliseconds ?? 0) + running
}
