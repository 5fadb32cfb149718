import type { FactOf } from '../change.ts'
import type { Ministry } from '../status.ts'
import type { Stamp } from '../tracked.ts'
import type { Review, Signature } from './review-schema.ts'

export function signed(
  review: Review,
  { ministry, recordSeq, seen, asDelegate, reservation, report }: FactOf<'review.signed'>['payload'],
  { at, by: person, commandId }: Stamp,
): Review {
  const signature = { person, at, commandId, recordSeq, seen, asDelegate, reservation, report, onPaper: null }
  return withSignature(review, ministry, signature)
}

export function wetSignatureEntered(
  review: Review,
  { review: _, ministry, ...entry }: FactOf<'review.wet-signature-entered'>['payload'],
  entered: Stamp,
): Review {
  return { ...review, wetSignatures: { ...review.wetSignatures, [ministry]: { ...entry, entered } } }
}

/** The signature is of when the paper says; what its signer saw was the paper, which is the record. */
export function wetSignatureConfirmed(
  review: Review,
  { ministry, report }: FactOf<'review.wet-signature-confirmed'>['payload'],
  { at: confirmedAt, by: confirmedBy, commandId }: Stamp,
): Review {
  const wet = review.wetSignatures[ministry]
  if (wet === undefined) return review
  const { signer: person, signedAt: at, recordSeq, asDelegate, reservation, scan, entered } = wet
  return withSignature(review, ministry, {
    person,
    at,
    commandId,
    recordSeq,
    seen: recordSeq,
    asDelegate,
    reservation,
    report,
    onPaper: { scan, enteredBy: entered.by, confirmedBy, confirmedAt },
  })
}

/** Whichever way a ministry has signed, nothing of it waits to be confirmed any more. */
function withSignature(review: Review, ministry: Ministry, signature: Signature): Review {
  const { [ministry]: _, ...wetSignatures } = review.wetSignatures
  return { ...review, signatures: { ...review.signatures, [ministry]: signature }, wetSignatures }
}
