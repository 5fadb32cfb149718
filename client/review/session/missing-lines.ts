import type { Board } from '#shared/board/board.ts'
import type { MissingThing } from '#shared/board/review/missing-thing.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { topicsOf } from '#shared/board/review/topics.ts'
import { MINISTRIES, type Ministry } from '#shared/board/status.ts'

type ByMinistry = Extract<MissingThing, { what: 'call' | 'reconfirmation' }>['what']

/** What is missing as a line says it: both ministries of a topic together, and the consent list as one. */
export type Line =
  | Exclude<MissingThing, { what: ByMinistry }>
  | { what: ByMinistry; workstream: string; ministries: Ministry[] }
  | { what: 'consent'; count: number; ministries: Ministry[] }

export function missingLines(board: Board, review: Review, missing: readonly MissingThing[]): Line[] {
  const consent = new Set(
    topicsOf(board, review)
      .filter(({ discussed }) => !discussed)
      .map(({ workstream }) => workstream),
  )
  const lines: Line[] = []
  const toConfirm = missing.filter((thing) => thing.what === 'call' && consent.has(thing.workstream))
  for (const thing of missing) {
    if (thing.what !== 'call' && thing.what !== 'reconfirmation') lines.push(thing)
    else if (thing.what === 'call' && consent.has(thing.workstream)) continue
    else {
      const { what, workstream, ministry } = thing
      const known = lines.find((line) => line.what === what && 'workstream' in line && line.workstream === workstream)
      if (known !== undefined && 'ministries' in known) known.ministries.push(ministry)
      else lines.push({ what, workstream, ministries: [ministry] })
    }
  }
  if (toConfirm.length === 0) return lines
  const asked = (ministry: Ministry) => toConfirm.filter((thing) => 'ministry' in thing && thing.ministry === ministry)
  const count = Math.max(...MINISTRIES.map((ministry) => asked(ministry).length))
  const ministries = MINISTRIES.filter((ministry) => asked(ministry).length > 0)
  // Before the topics: it is done with one press.
  const after = lines.findLastIndex(({ what }) => what === 'seat') + 1
  return lines.toSpliced(after, 0, { what: 'consent', count, ministries })
}
