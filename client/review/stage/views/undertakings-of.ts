import type { RecordedUndertaking, Review } from '#shared/board/review/review-schema.ts'
import { standingUndertakings } from '#shared/board/review/standing-entries.ts'

/** What stands of a workstream: its conditions, on which the call hangs, before its actions; the latest of each first. */
export function undertakingsOf(review: Review, workstream: string): RecordedUndertaking[] {
  const all = standingUndertakings(review).filter((each) => each.workstream === workstream)
  const ofKind = (kind: RecordedUndertaking['kind']) => all.filter((each) => each.kind === kind).toReversed()
  return [...ofKind('condition'), ...ofKind('action')]
}
