import type { Board } from '../board.ts'
import type { Fact } from '../change.ts'
import type { PersonId } from '../identity.ts'
import type { Instant } from '../instant.ts'
import type { Ministry } from '../status.ts'
import type { TextRef } from '../text.ts'
import { leavesItems } from './previous-review.ts'
import type { Review } from './review-schema.ts'
import { nextWorkingDay } from './working-day.ts'

/** 사후 보고: what a delegate tells the chair afterwards. */

/** The report of the signature that a command brought. */
export const reportId = (commandId: string): string => `${commandId}-report`

/** The report that an earlier signature of the same delegate brought, and that was voided since. */
export const earlierReport = ({ items }: Board, { id }: Review, delegate: PersonId): string | null =>
  Object.values(items).find(
    ({ source, assignment }) =>
      source?.review === id && source.entry.endsWith('-report') && assignment.value === delegate,
  )?.id ?? null

/** Whether a signature of a delegate has to bring a report. */
export const owesReport = (board: Board, review: Review, delegate: PersonId): boolean =>
  leavesItems(board, review) && earlierReport(board, review, delegate) === null

type Report = { item: string; title: TextRef; ministry: Ministry; delegate: PersonId; now: Instant }

/** Puts the report on the checklist until the next working day. */
export function reportFacts(
  board: Board,
  review: Review,
  { item, title, ministry, delegate, now }: Report,
): readonly Fact[] {
  const workstreams = Object.values(board.workstreams)
  // A report is of no workstream, and every item is of one: the first that the ministry leads.
  const workstream = workstreams.find(({ lead }) => lead === ministry) ?? workstreams[0]
  if (workstream === undefined) return []
  return [
    {
      type: 'item.added',
      payload: {
        item,
        session: workstream.session,
        workstream: workstream.id,
        title,
        lead: ministry,
        due: nextWorkingDay(now, board.summit.holidays),
        critical: false,
        gate: null,
        source: { review: review.id, entry: item },
      },
    },
    { type: 'item.assigned', payload: { item, from: null, to: delegate } },
  ]
}
