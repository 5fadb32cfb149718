import type { Board } from '#shared/board/board.ts'
import type { Level, Readiness } from '#shared/board/readiness.ts'
import type { Review } from '#shared/board/review/review-schema.ts'

export type SinceReview = {
  /** Workstreams of another colour than its brief showed. */
  worse: number
  better: number
  /** Items that there are more of. */
  added: number
}

const BADNESS: Record<Level, number> = { 'not-applicable': 0, green: 0, amber: 1, red: 2 }

/** What has become of the board since the figures that a review had before it: they are stored as they were shown. */
export function sinceReview(board: Board, { brief }: Review, { workstreams }: Readiness): SinceReview {
  const compared = Object.keys(board.workstreams).flatMap((id) => {
    const [then, now] = [brief?.workstreams[id], workstreams[id]]
    if (now === undefined) return []
    const total = now.items.total - now.items.notApplicable
    return [{ by: BADNESS[now.level] - BADNESS[then?.level ?? 'green'], added: total - (then?.total ?? 0) }]
  })
  return {
    worse: compared.filter(({ by }) => by > 0).length,
    better: compared.filter(({ by }) => by < 0).length,
    added: compared.reduce((sum, { added }) => sum + Math.max(0, added), 0),
  }
}
