import type { Fact } from '../change.ts'
import type { CommandOf } from '../command.ts'
import { type Case, type Decision, invalid, nothingToDo, refuse } from '../decision.ts'
import { type Instant, MINUTE } from '../instant.ts'
import { itemRef } from '../item.ts'
import { Writing } from '../writing.ts'
import { signsFor } from './conducting.ts'
import { earlierReport, owesReport, reportFacts, reportId } from './delegate-report.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'
import { closedBy, otherRecord, signsNow } from './signing.ts'

/**
 * 서면 서명: where a ministry has lost its link, its chair signs the printed record. An officer of that ministry enters
 * it, and one of the other ministry compares it with the paper; only then is it a signature. Whoever signs in this review
 * does neither.
 */

/**
 * Decides that a signature on paper is entered; entered again, it takes the place of what was not confirmed yet. A quorum
 * is not asked for, as it is at a screen: the paper is of a moment that is over, at which its signer was in the room.
 */
export function decideWetSignature(asked: Case<CommandOf<'review.enter-wet-signature'>>, review: Review): Decision {
  const { board, command, actor } = asked
  const { ministry, recordSeq, signer, signedAt, scan, reservation, report: title } = command.payload
  if (review.wetSignatures[ministry]?.entered.commandId === command.id) return nothingToDo
  if (signsFor(review, actor.id) !== null) return invalid({ rule: 'two-persons' })
  if (recordSeq !== review.signing?.recordSeq) return refuse(otherRecord(review))
  if (review.signatures[ministry] !== undefined) return invalid({ rule: 'signed-already' })
  const capacity = signsNow(board, review, signer, ministry)
  if (capacity === null) return refuse({ kind: 'forbidden', rule: 'signatory' })
  if (!wasSigned(asked, review, signedAt)) return invalid({ rule: 'outside-signing', since: review.signing.at })
  if (!wasThere(review, signer, signedAt)) return invalid({ rule: 'signer-not-there' })
  const asDelegate = capacity === 'delegate'
  const owes = asDelegate && owesReport(board, review, signer)
  if (owes && title === undefined) return invalid({ rule: 'report-required' })

  const writing = new Writing(reviewRef(review.id), asked)
  const about = { of: itemRef(reportId(command.id)) }
  return writing.accept({
    type: 'review.wet-signature-entered',
    payload: {
      review: review.id,
      ministry,
      recordSeq,
      signer,
      signedAt,
      asDelegate,
      scan: writing.write('scan', scan, 'public'),
      reservation: reservation === undefined ? null : writing.write('reservation', reservation, 'public'),
      report: owes && title !== undefined ? writing.write('report', title, 'public', about) : null,
    },
  })
}

/** A paper says the minute: it may lie in the one in which the signing began, and not in the future. */
const wasSigned = ({ context }: Case, { signing }: Review, signedAt: Instant): boolean =>
  signing !== null && signedAt > signing.at - MINUTE && signedAt <= context.now

const wasThere = ({ participants }: Review, signer: string, signedAt: Instant): boolean =>
  participants[signer]?.presence.some(({ from, to }) => from < signedAt + MINUTE && (to === null || to >= signedAt)) ===
  true

/** Decides that the other ministry has compared an entry with the paper: it is a signature, and may be the second one. */
export function decideWetConfirmation(
  { board, command, actor, context }: Case<CommandOf<'review.confirm-wet-signature'>>,
  review: Review,
): Decision {
  const { ministry, entry } = command.payload
  if (signsFor(review, actor.id) !== null) return invalid({ rule: 'two-persons' })
  const wet = review.wetSignatures[ministry]
  if (wet === undefined)
    return invalid({ rule: review.signatures[ministry] === undefined ? 'no-such-entry' : 'signed-already' })
  const { entered, signer } = wet
  if (entered.commandId !== entry)
    return refuse({ kind: 'conflict', of: reviewRef(review.id), group: 'record', theirs: entered })
  // Who entered it may have changed ministries since.
  if (actor.id === entered.by) return invalid({ rule: 'two-persons' })

  const item = wet.report === null ? null : reportId(entry)
  const reported =
    item === null || wet.report === null
      ? []
      : reportFacts(board, review, { item, title: wet.report, ministry, delegate: signer, now: context.now })
  const report = item ?? (wet.asDelegate ? earlierReport(board, review, signer) : null)
  const confirmed: Fact = {
    type: 'review.wet-signature-confirmed',
    payload: { review: review.id, ministry, entry, report },
  }
  return { ok: true, facts: [confirmed, ...reported, ...closedBy(board, review, ministry)], texts: [] }
}
