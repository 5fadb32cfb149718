import type { Board } from '../board.ts'
import type { Fact } from '../change.ts'
import type { Command, CommandOf } from '../command.ts'
import { accept, type Case, type Decision, invalid, nothingToDo, refuse } from '../decision.ts'
import type { PersonId } from '../identity.ts'
import { MINUTE } from '../instant.ts'
import { itemRef } from '../item.ts'
import type { Refusal } from '../refusal.ts'
import { actorOf } from '../rights.ts'
import { type Ministry, otherMinistry } from '../status.ts'
import { Writing } from '../writing.ts'
import { signsFor } from './conducting.ts'
import { earlierReport, owesReport, reportFacts, reportId } from './delegate-report.ts'
import { missingForSigning } from './missing.ts'
import { quorum } from './quorum.ts'
import { endedRemotes } from './remotes.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'

/** Whoever signs has proved who they are no longer ago than this (milliseconds of real time). */
export const FRESH_FOR = 2 * MINUTE

/** Whether it may matter to a command how long ago that was. */
export const asksForProof = ({ type }: Command): boolean => type === 'review.sign' || type === 'review.amend'

/** Decides that the record is complete, and locks it for the signatures. */
export function decideSigning({ board, context }: Case, review: Review): Decision {
  if (context.head === undefined) return invalid({ rule: 'online-only' })
  const missing = missingForSigning(board, review, context.now)
  if (missing.length > 0) return invalid({ rule: 'not-ready-to-sign', missing })
  const { seq, hash } = context.head
  const payload = { review: review.id, recordSeq: review.last.seq, head: { seq, hash } }
  return accept({ type: 'review.signing-begun', payload })
}

/** In which capacity somebody signs for a ministry, by what they are now; null for whoever does not. */
export function signsNow(
  board: Board,
  review: Review,
  person: PersonId,
  ministry: Ministry,
): 'chair' | 'delegate' | null {
  const capacity = signsFor(review, person)
  // Who chaired when the review was prepared and does not any more, or not there, has nobody to sign for.
  const isTheirs = review.participants[person]?.ministry === ministry
  const role = isTheirs ? actorOf(board, person)?.role : undefined
  return role === 'chair' || (role !== undefined && capacity === 'delegate') ? capacity : null
}

/** A signature's ground: in which capacity somebody signs, and how fresh their proof is; or why they cannot. */
export function signatory(
  { board, actor, context }: Case,
  review: Review,
  ministry: Ministry,
): { ok: true; asDelegate: boolean; authenticatedAgeMs: number } | { ok: false; decision: Decision } {
  const refused = (rule: 'signatory' | 'authenticate-again') =>
    ({ ok: false, decision: refuse({ kind: 'forbidden', rule }) }) as const
  const capacity = signsNow(board, review, actor.id, ministry)
  if (capacity === null) return refused('signatory')
  const { authenticatedAgeMs } = context
  if (authenticatedAgeMs === undefined || authenticatedAgeMs > FRESH_FOR) return refused('authenticate-again')
  return { ok: true, asDelegate: capacity === 'delegate', authenticatedAgeMs }
}

/** The refusal of a signature under a record that has been opened again since. */
export const otherRecord = ({ id, standing, last }: Review): Refusal => ({
  kind: 'conflict',
  of: reviewRef(id),
  group: 'record',
  theirs: standing.last ?? last,
})

/** Decides one ministry's signature of the record; the second one closes the review. */
export function decideSignature(asked: Case<CommandOf<'review.sign'>>, review: Review): Decision {
  const { board, command, actor, context } = asked
  const { ministry, recordSeq, reservation, report: title } = command.payload
  const signer = signatory(asked, review, ministry)
  if (!signer.ok) return signer.decision
  const { asDelegate, authenticatedAgeMs } = signer
  if (recordSeq !== review.signing?.recordSeq) return refuse(otherRecord(review))
  if (review.signatures[ministry] !== undefined)
    return reservation === undefined ? nothingToDo : invalid({ rule: 'signed-already' })
  const missing = quorum(review)
  if (missing.length > 0) return invalid({ rule: 'no-quorum', missing })

  const writing = new Writing(reviewRef(review.id), asked)
  const owes = asDelegate && owesReport(board, review, actor.id)
  if (owes && title === undefined) return invalid({ rule: 'report-required' })
  const item = owes ? reportId(command.id) : null
  const reported =
    item === null || title === undefined
      ? []
      : reportFacts(board, review, {
          item,
          title: writing.write('report', title, 'public', { of: itemRef(item) }),
          ministry,
          delegate: actor.id,
          now: context.now,
        })
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
      report: item ?? (asDelegate ? earlierReport(board, review, actor.id) : null),
    },
  }
  return writing.accept(signed, ...reported, ...closedBy(board, review, ministry))
}

/** The end of a review, if with the signature of this ministry both are there. */
export const closedBy = (board: Board, review: Review, ministry: Ministry): readonly Fact[] =>
  review.signatures[otherMinistry(ministry)] === undefined
    ? []
    : [{ type: 'review.closed', payload: { review: review.id } }, ...endedRemotes(board, review)]
