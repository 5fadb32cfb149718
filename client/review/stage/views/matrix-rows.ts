import type { ShownCall } from '#client/design/call-badge.tsx'
import type { Board } from '#shared/board/board.ts'
import type { Level } from '#shared/board/readiness.ts'
import { awaitsConsent, jointCall, voicesOf } from '#shared/board/review/joint-call.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Call } from '#shared/board/review/review-status.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import type { Ministry } from '#shared/board/status.ts'

/** What one ministry says of a workstream; `isGiven` if it said so in the meeting. */
export type Voice = { call: ShownCall; isGiven: boolean }

export type MatrixRow = {
  workstream: string
  /** As it was computed for the brief. */
  level: Level
  voices: Readonly<Record<Ministry, Voice>>
  joint: ShownCall
  /** Both have called, and not what was computed. */
  isAgainst: boolean
}

/** A row of the three voices for each workstream of a review, in the order of its agenda; `well` is the consent list. */
export function matrixRows(board: Board, review: Review): { exceptions: MatrixRow[]; well: MatrixRow[] } {
  const topics = topicsOf(board, review).map(({ workstream, discussed }) => ({
    discussed,
    row: rowOf(review, workstream),
  }))
  return {
    exceptions: topics.filter(({ discussed }) => discussed).map(({ row }) => row),
    well: topics.filter(({ discussed }) => !discussed).map(({ row }) => row),
  }
}

/** What a level would be as a call. */
const CALL_OF: Record<Level, Call | null> = { green: 'go', amber: 'conditional', red: 'no-go', 'not-applicable': null }

function rowOf(review: Review, workstream: string): MatrixRow {
  const voices = voicesOf(review, workstream)
  const { call, deferred } = jointCall(review, workstream)
  const level = review.brief?.workstreams[workstream]?.level ?? 'not-applicable'
  const computed = CALL_OF[level]
  const voice = (ministry: Ministry): Voice => {
    const said = voices[ministry]
    if (said !== null) return { call: said.call, isGiven: said.given }
    return { call: deferred ? 'deferred' : 'unanswered', isGiven: false }
  }
  return {
    workstream,
    level,
    voices: { mofa: voice('mofa'), msit: voice('msit') },
    joint: call === 'unanswered' && deferred ? 'deferred' : call,
    isAgainst: call !== 'unanswered' && computed !== null && computed !== call,
  }
}

const WORST_FIRST: readonly ShownCall[] = ['no-go', 'conditional', 'unanswered', 'deferred', 'go']
const WORST_LEVEL_FIRST: readonly Level[] = ['red', 'amber', 'green', 'not-applicable']

/**
 * The rows of the poll: what is not a plain go from both, and what both called otherwise than it was computed, stands
 * first, the worst before the others. What only waits for the one confirmation of all greens is no exception: greens are
 * never named.
 */
export function pollRows(
  board: Board,
  review: Review,
): { exceptions: MatrixRow[]; well: MatrixRow[]; waiting: MatrixRow[] } {
  const { exceptions, well } = matrixRows(board, review)
  const isWaiting = ({ workstream }: MatrixRow) => awaitsConsent(review, { workstream, discussed: false })
  const rows = [...exceptions, ...well.filter((row) => !isWaiting(row))].map((row) => ({
    ...row,
    voices: onlyGiven(row),
  }))
  const isWell = ({ joint, isAgainst }: MatrixRow) => joint === 'go' && !isAgainst
  return {
    exceptions: rows
      .filter((row) => !isWell(row))
      .toSorted(
        (one, other) =>
          WORST_FIRST.indexOf(one.joint) - WORST_FIRST.indexOf(other.joint) ||
          WORST_LEVEL_FIRST.indexOf(one.level) - WORST_LEVEL_FIRST.indexOf(other.level),
      ),
    well: rows.filter(isWell),
    waiting: well.filter(isWaiting),
  }
}

/** In a poll only what was said counts, not what had been prepared. */
function onlyGiven({ voices }: MatrixRow): MatrixRow['voices'] {
  const said = (ministry: Ministry): Voice =>
    voices[ministry].isGiven ? voices[ministry] : { call: 'unanswered', isGiven: false }
  return { mofa: said('mofa'), msit: said('msit') }
}
