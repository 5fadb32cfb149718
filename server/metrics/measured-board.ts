import type { LiveBoard } from '#server/board/live-board.ts'
import type { Metrics } from './metrics.ts'

/** A board that says what it accepts. What it refuses is counted with all other refusals, where it is answered. */
export const measuredBoard = (board: LiveBoard, { accepted }: Pick<Metrics, 'accepted'>): LiveBoard => ({
  ...board,
  async submit(submission) {
    const outcome = await board.submit(submission)
    if (outcome.outcome === 'accepted') accepted()
    return outcome
  },
})
