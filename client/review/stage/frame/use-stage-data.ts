import {
  DRAWN_AT,
  LARGEST_FLOOR,
  MEASURES,
  type Measures,
  REDUCED_FROM,
  REDUCED_MEASURES,
} from '#client/design/wall/measures.ts'
import { useViewport } from '#client/design/wall/use-viewport.ts'
import { useWallMoment, type WallMoment } from '#client/design/wall/use-wall-moment.ts'
import type { Board } from '#shared/board/board.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { positionKey } from '#shared/board/review/stage-position-schema.ts'
import { useCalm } from './use-calm.ts'

export type StageData = Omit<WallMoment, 'floor'> & {
  review: Review
  /** px of a 1080p drawing for the smallest text; all lengths below are in this unit. */
  unit: number
  /** For screens that are small for their distance: less is said, in the same sizes. */
  reduced: boolean
  measures: Measures
  /** Between the bars. */
  width: number
  height: number
}

/** Everything that a view of the stage is drawn from; null for a review that the board does not have. */
export function useStageData(id: string): StageData | null {
  const { board: latest, now, at, connection, floor } = useWallMoment()
  const board = useCalm(latest, (each) => urgentOf(each, id))
  const viewport = useViewport()
  const review = board.reviews[id]
  if (review === undefined) return null

  const unit = Math.min(LARGEST_FLOOR, Math.max(DRAWN_AT, floor))
  const reduced = unit >= REDUCED_FROM
  const measures = reduced ? REDUCED_MEASURES : MEASURES
  const { side, top, bottom, topBar, bottomBar, gap } = measures
  return {
    board,
    review,
    now,
    at,
    connection,
    unit,
    reduced,
    measures,
    width: viewport.width / unit - 2 * side,
    height: viewport.height / unit - top - bottom - topBar - bottomBar - 2 * gap,
  }
}

/** What is shown in the frame in which it comes: where the stage stands, and whether it is covered. */
function urgentOf({ reviews }: Board, id: string): string {
  const review = reviews[id]
  return review === undefined
    ? ''
    : `${review.standing.value} ${positionKey(review.stage.value)} ${String(review.covered.value)}`
}
