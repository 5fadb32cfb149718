import type { Board, BoardPatch } from '../board.ts'
import { setValue, type Stamp, untouched } from '../tracked.ts'
import { affirmed, called } from './apply-call.ts'
import { amendmentSigned, recorded, struck, undertaken } from './apply-record.ts'
import { checkedIn, checkedOut, designated } from './apply-participant.ts'
import { signed, wetSignatureConfirmed, wetSignatureEntered } from './apply-signature.ts'
import { entered, moved, prepared, replanned } from './apply-standing.ts'
import type { ReviewFact } from './is-review.ts'
import type { Review } from './review-schema.ts'
import { positionKey } from './stage-position-schema.ts'
import { addedSince } from './topics.ts'

/** What a fact about a review makes of the board; total: one that is not there is left so. */
export function applyReview(board: Board, fact: ReviewFact, stamp: Stamp): BoardPatch {
  const review = board.reviews[fact.payload.review]
  if (review === undefined) return fact.type === 'review.prepared' ? patch(prepared(fact.payload, stamp)) : {}
  return patch({ ...changed(board, review, fact, stamp), last: stamp })
}

const patch = (review: Review): BoardPatch => ({ reviews: { [review.id]: review } })

function changed(board: Board, review: Review, fact: ReviewFact, stamp: Stamp): Review {
  const { at, by } = stamp
  switch (fact.type) {
    case 'review.prepared':
      return replanned(review, fact.payload, stamp)
    case 'review.pre-call-submitted': {
      const { workstream, ministry, text } = fact.payload
      const of = review.preCalls[workstream]
      const own = of?.[ministry] ?? untouched(text, at)
      const next = { ...of, [ministry]: setValue(own, { to: text }, stamp) }
      return { ...review, preCalls: { ...review.preCalls, [workstream]: next } }
    }
    case 'review.brief-frozen': {
      const { review: _, ...brief } = fact.payload
      return { ...entered(review, 'briefed', stamp), brief: { ...brief, at }, preCalls: {} }
    }
    case 'review.checked-in':
      return checkedIn(review, fact.payload, at)
    case 'review.checked-out':
      return checkedOut(review, fact.payload.participant, at)
    case 'review.delegate-designated':
      return designated(review, fact.payload, stamp)
    case 'review.opened':
      return entered(review, 'in-session', stamp, { stage: { step: 'actions' } })
    case 'review.adjourned':
      return entered(review, 'adjourned', stamp, { reason: fact.payload.reason })
    case 'review.resumed':
      return entered(review, 'in-session', stamp)
    case 'review.cancelled':
      return { ...entered(review, 'cancelled', stamp, { reason: fact.payload.reason }), preCalls: {} }
    case 'review.stage-granted':
      return { ...review, stageHolders: [...review.stageHolders, fact.payload.person] }
    case 'review.moved':
      return moved(review, fact.payload.to, stamp)
    case 'review.time-adjusted': {
      const { position, from, to } = fact.payload
      const key = positionKey(position)
      const timing = setValue(review.timing[key] ?? untouched(from, at), { to }, stamp)
      return { ...review, timing: { ...review.timing, [key]: timing } }
    }
    case 'review.covered':
      return { ...review, covered: setValue(review.covered, { to: fact.payload.covered }, stamp) }
    case 'review.called':
      return called(board, review, fact.payload, stamp)
    case 'review.affirmed':
      return affirmed(review, fact.payload, stamp)
    case 'review.decision-recorded': {
      const { review: _, entry, ...decision } = fact.payload
      return recorded(review, 'decisions', { ...decision, id: entry, at, by, struck: null }, at)
    }
    case 'review.action-recorded':
      return recorded(review, 'undertakings', undertaken(board, fact.payload.action, stamp), at)
    case 'review.dissent-recorded': {
      const { review: _, entry, ...dissent } = fact.payload
      return recorded(review, 'dissents', { ...dissent, id: entry, at, by, struck: null }, at)
    }
    case 'review.remark-recorded': {
      const { review: _, entry, ...remark } = fact.payload
      return recorded(review, 'remarks', { ...remark, id: entry, at, by, struck: null }, at)
    }
    case 'review.entry-struck':
      return struck(review, fact.payload.entry, fact.payload.reason, at)
    case 'review.deferred': {
      const { workstream, reason } = fact.payload
      return { ...review, deferrals: { ...review.deferrals, [workstream]: { reason, at, by } } }
    }
    case 'review.read-back-done':
      return { ...review, readBackAt: at }
    case 'review.signing-begun': {
      const { recordSeq, head } = fact.payload
      const added = review.brief === null ? [] : addedSince(board, review.brief)
      const signing = { recordSeq, head, at, added }
      return { ...entered(review, 'signing', stamp, { stage: { step: 'signing' } }), signing }
    }
    case 'review.signed':
      return signed(review, fact.payload, stamp)
    case 'review.wet-signature-entered':
      return wetSignatureEntered(review, fact.payload, stamp)
    case 'review.wet-signature-confirmed':
      return wetSignatureConfirmed(review, fact.payload, stamp)
    case 'review.returned-to-session': {
      const { reason } = fact.payload
      const back = entered(review, 'in-session', stamp, { stage: { step: 'verdict' }, reason })
      return { ...back, signing: null, signatures: {}, wetSignatures: {} }
    }
    case 'review.closed':
      return entered(review, 'closed', stamp, { stage: { step: 'end' } })
    case 'review.amendment-proposed': {
      const { review: _, amendment: id, ...words } = fact.payload
      return { ...review, amendments: { ...review.amendments, [id]: { ...words, id, at, by, signatures: {} } } }
    }
    case 'review.amendment-signed':
      return amendmentSigned(review, fact.payload, stamp)
    case 'review.registered':
      return { ...review, registration: setValue(review.registration, { to: fact.payload.number }, stamp) }
  }
}
