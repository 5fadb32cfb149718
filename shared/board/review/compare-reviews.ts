import type { Board } from '../board.ts'
import { isSettled } from '../item.ts'
import { jointCall, type JointCall } from './joint-call.ts'
import { closedReviews } from './previous-review.ts'
import type { RecordedUndertaking, Review } from './review-schema.ts'
import { CALLS } from './review-status.ts'
import { standingUndertakings } from './standing-entries.ts'
import { topicsOf } from './topics.ts'

type CallOrNone = JointCall['call']

export type ComparedWorkstream = {
  workstream: string
  before: CallOrNone
  now: CallOrNone
  /** `none` where one of both reviews has no joint call. */
  direction: 'better' | 'same' | 'worse' | 'none'
  /** In how many reviews in a row it has been conditional, the later one counted; 0 if it is not. */
  conditionalInARow: number
}

export type Comparison = {
  workstreams: readonly ComparedWorkstream[]
  conditions: {
    /** Of the earlier review, by now: fulfilled, */
    met: readonly RecordedUndertaking[]
    /** still open, */
    carriedOver: readonly RecordedUndertaking[]
    /** and those that the later one added. */
    added: readonly RecordedUndertaking[]
  }
  /** Undertakings of the earlier review whose due time was moved. */
  slipped: readonly { undertaking: RecordedUndertaking; moved: number }[]
}

/** Two reviews side by side, the earlier first. */
export function compareReviews(board: Board, earlier: Review, later: Review): Comparison {
  const conditions = (review: Review) => standingUndertakings(review).filter(({ kind }) => kind === 'condition')
  const itemOf = ({ item }: RecordedUndertaking) => (item === null ? undefined : board.items[item])
  const isMet = (one: RecordedUndertaking) => {
    const item = itemOf(one)
    return item !== undefined && (item.retired !== null || isSettled(item.state.value.status))
  }
  const asked = conditions(earlier)
  const slipped = standingUndertakings(earlier).flatMap((undertaking) => {
    const moved = itemOf(undertaking)?.dueMoves.count ?? 0
    return moved === 0 ? [] : [{ undertaking, moved }]
  })
  return {
    workstreams: spokenOf(board, [earlier, later]).map((workstream) => {
      const [before, now] = [jointCall(earlier, workstream).call, jointCall(later, workstream).call]
      const inARow = conditionalInARow(board, later, workstream)
      return { workstream, before, now, direction: directionOf(before, now), conditionalInARow: inARow }
    }),
    conditions: {
      met: asked.filter(isMet),
      carriedOver: asked.filter((one) => !isMet(one)),
      added: conditions(later),
    },
    slipped,
  }
}

/** The topics of reviews, in the order of the board. */
function spokenOf(board: Board, reviews: readonly Review[]): string[] {
  const topics = new Set(reviews.flatMap((review) => topicsOf(board, review)).map(({ workstream }) => workstream))
  return Object.keys(board.workstreams).filter((id) => topics.has(id))
}

function directionOf(before: CallOrNone, now: CallOrNone): ComparedWorkstream['direction'] {
  if (before === 'unanswered' || now === 'unanswered') return 'none'
  const by = CALLS.indexOf(now) - CALLS.indexOf(before)
  if (by === 0) return 'same'
  return by > 0 ? 'worse' : 'better'
}

/** In how many reviews in a row, this one the last, a workstream was conditional (3회 연속 조건부). */
function conditionalInARow(board: Board, review: Review, workstream: string): number {
  const series = [
    ...closedReviews(board, review.mode).filter(({ id }) => id !== review.id && isBefore(board, id, review)),
    review,
  ]
  const calls = series.map((one) => jointCall(one, workstream).call)
  const other = calls.findLastIndex((call) => call !== 'conditional')
  return calls.length - 1 - other
}

/** A review that is still open comes after all that are closed. */
const isBefore = ({ reviews }: Board, id: string, { standing }: Review): boolean =>
  standing.value !== 'closed' || (reviews[id]?.standing.changedAt ?? 0) < standing.changedAt
