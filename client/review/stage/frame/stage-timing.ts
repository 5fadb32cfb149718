import { type Instant, MINUTE } from '#shared/board/instant.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { timeAt } from '#shared/board/review/stage-order.ts'
import { plannedMinutes } from '#shared/board/review/time-plan.ts'

export type StageTiming = {
  /** Milliseconds. */
  elapsed: number
  /** Minutes; 0 for what has no plan. */
  planned: number
  /** Whole minutes over the plan. */
  over: number
}

/** How long the stage has stood where it stands, against what was planned. */
export function stageTiming(review: Review, at: Instant): StageTiming {
  const position = review.stage.value
  const elapsed = timeAt(review, position, at)
  const planned = plannedMinutes(review, position)
  const over = planned === 0 ? 0 : Math.max(0, Math.floor(elapsed / MINUTE) - planned)
  return { elapsed, planned, over }
}

/** `4:05`: minutes and seconds, as a stopwatch writes them in every language. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
