import type { Board } from '../board.ts'
import type { Fact } from '../change.ts'
import type { CommandOf } from '../command.ts'
import { accept, type Case, type Decision, invalid, nothingToDo, refuse } from '../decision.ts'
import { MINUTE } from '../instant.ts'
import { itemRef } from '../item.ts'
import { type Ministry, otherMinistry } from '../status.ts'
import { Writing } from '../writing.ts'
import { signsFor } from './conducting.ts'
import { missingForSigning } from './missing.ts'
import { leavesItems } from './previous-review.ts'
import { quorum } from './quorum.ts'
import { endedRemotes } from './remotes.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'
import { nextWorkingDay } from './working-day.ts'

/** Whoever signs has proved who they are no longer ago than this (milliseconds of real time). */
export const FRESH_FOR = 2 * MINUTE

/** Decides that the record is complete, and locks it for the signatures. */
export function decideSigning({ board, context }: Case, review: Review): Decision {
  if (context.head === undefined) return invalid({ rule: 'online-only' })
  const missing = missingForSigning(board, review, context.now)
  if (missing.length > 0) return invalid({ rule: 'not-ready-to-sign', missing })
  const { seq, hash } = context.head
  const payload = { review: review.id, recordSeq: review.last.seq, head: { seq, hash } }
  return accept({ type: 'review.signing-begun', payload })
}

/** A signature's ground: in which capacity somebody signs, and how fresh their proof is; or why they cannot. */
export function signatory(
  { actor, context }: Case,
  review: Review,
  ministry: Ministry,
): { ok: true; asDelegate: boolean; authenticatedAgeMs: number } | { ok: false; decision: Decision } {
  const refused = (rule: 'signatory' | 'authenticate-again') =>
    ({ ok: false, decision: refuse({ kind: 'forbidden', rule }) }) as const
  const capacity = signsFor(review, actor.id)
  // Who chaired when the review was prepared and does not any more, or not there, has nobody to sign for.
  const isTheirs = review.participants[actor.id]?.ministry === ministry
  if (capacity === null || !isTheirs || (capacity === 'chair' && actor.role !== 'chair')) return refused('signatory')
  const { authenticatedAgeMs } = context
  if (authenticatedAgeMs === undefined || authenticatedAgeMs > FRESH_FOR) return refused('authenticate-again')
  return { ok: true, asDelegate: capacity === 'delegate', authenticatedAgeMs }
}

/** Decides one ministry's signature of the record; the second one closes the review. */
export function decideSignature(asked: Case<CommandOf<'review.sign'>>, review: Review): Decision {
  const { board, command } = asked
  const { ministry, recordSeq, reservation, report: title } = command.payload
  const signer = signatory(asked, review, ministry)
  if (!signer.ok) return signer.decision
  const { asDelegate, authenticatedAgeMs } = signer
  if (recordSeq !== review.signing?.recordSeq)
    return refuse({
      kind: 'conflict',
      of: reviewRef(review.id),
      group: 'record',
      theirs: review.standing.last ?? review.last,
    })
  if (review.signatures[ministry] !== undefined)
    return reservation === undefined ? nothingToDo : invalid({ rule: 'signed-already' })
  const missing = quorum(review)
  if (missing.length > 0) return invalid({ rule: 'no-quorum', missing })

  const writing = new Writing(reviewRef(review.id), asked)
  const earlier = reportOf(board, review, asked.actor.id)
  const owesReport = asDelegate && earlier === null && leavesItems(board, review)
  if (owesReport && title === undefined) return invalid({ rule: 'report-required' })
  const reported = owesReport && title !== undefined ? reportItem(asked, review, writing, title) : null
  const signed: Fact = {
    type: 'review.signed',
    payload: {
      review: review.id,
      ministry,
      recordSeq,
      seen: command.basis.seq,
      authenticatedAgeMs,
      asDelegate,
      reservation: reservation === undefined ? null : writing.write('reservation', reservation, 'public'),
      report: reported?.item ?? earlier,
    },
  }
  const closes = review.signatures[otherMinistry(ministry)] !== undefined
  const closed: Fact[] = closes
    ? [{ type: 'review.closed', payload: { review: review.id } }, ...endedRemotes(board, review)]
    : []
  return writing.accept(signed, ...(reported?.facts ?? []), ...closed)
}

/** The report that an earlier signature of the same delegate brought, and that was voided since. */
const reportOf = ({ items }: Board, { id }: Review, person: string): string | null =>
  Object.values(items).find(
    ({ source, assignment }) =>
      source?.review === id && source.entry.endsWith('-report') && assignment.value === person,
  )?.id ?? null

/** 사후 보고: what a delegate tells the chair afterwards, on the checklist until the next working day. */
function reportItem(
  { board, command, actor, context }: Case<CommandOf<'review.sign'>>,
  review: Review,
  writing: Writing,
  title: NonNullable<CommandOf<'review.sign'>['payload']['report']>,
): { item: string; facts: Fact[] } | null {
  const { ministry } = command.payload
  const workstreams = Object.values(board.workstreams)
  // A report is of no workstream, and every item is of one: the first that the ministry leads.
  const workstream = workstreams.find(({ lead }) => lead === ministry) ?? workstreams[0]
  if (workstream === undefined) return null
  const item = `${command.id}-report`
  const added: Fact = {
    type: 'item.added',
    payload: {
      item,
      session: workstream.session,
      workstream: workstream.id,
      title: writing.write('report', title, 'public', { of: itemRef(item) }),
      lead: ministry,
      due: nextWorkingDay(context.now, board.summit.holidays),
      critical: false,
      gate: null,
      source: { review: review.id, entry: item },
    },
  }
  return { item, facts: [added, { type: 'item.assigned', payload: { item, from: null, to: actor.id } }] }
}
