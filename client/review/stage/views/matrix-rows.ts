import type { ShownCall } from '#client/design/call-badge.tsx'
import type { Board } from '#shared/board/board.ts'
import type { Level } from '#shared/board/readiness.ts'
import { jointCall, voicesOf } from '#shared/board/review/joint-call.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
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

function rowOf(review: Review, workstream: string): MatrixRow {
  const voices = voicesOf(review, workstream)
  const { call, deferred } = jointCall(review, workstream)
  const voice = (ministry: Ministry): Voice => {
    const said = voices[ministry]
    if (said !== null) return { call: said.call, isGiven: said.given }
    return { call: deferred ? 'deferred' : 'unanswered', isGiven: false }
  }
  return {
    workstream,
    level: review.brief?.workstreams[workstream]?.level ?? 'not-applicable',
    voices: { mofa: voice('mofa'), msit: voice('msit') },
    joint: call === 'unanswered' && deferred ? 'deferred' : call,
  }
}

const WORST_FIRST: readonly ShownCall[] = ['no-go', 'conditional', 'unanswered', 'deferred', 'go']

/** The rows of the poll: what is not a plain go from both stands first, the worst before the others. */
export function pollRows(board: Board, review: Review): { exceptions: MatrixRow[]; well: MatrixRow[] } {
  const { exceptions, well } = matrixRows(board, review)
  const rows = [...exceptions, ...well].map((row) => ({ ...row, voices: onlyGiven(row) }))
  const isWell = ({ joint }: MatrixRow) => joint === 'go'
  return {
    exceptions: rows
      .filter((row) => !isWell(row))
      .toSorted((one, other) => WORST_FIRST.indexOf(one.joint) - WORST_FIRST.indexOf(other.joint)),
    well: rows.filter(isWell),
  }
}

/** In a poll only what was said counts, not what had been prepared. */
function onlyGiven({ voices }: MatrixRow): MatrixRow['voices'] {
  const said = (ministry: Ministry): Voice =>
    voices[ministry].isGiven ? voices[ministry] : { call: 'unanswered', isGiven: false }
  return { mofa: said('mofa'), msit: said('msit') }
}
