import { type Case, type Decision, notFound, nothingToDo, refuse } from '../decision.ts'
import { outOfScope, type Subject } from '../rights.ts'
import { otherMinistry } from '../status.ts'
import { decideAmendment, decideRegistration } from './amendment.ts'
import { decideAffirmation, decideCall } from './call.ts'
import { subjectOf } from './conducting.ts'
import { decideFreeze } from './freeze-brief.ts'
import type { ReviewCommand } from './is-review.ts'
import { decideCheckIn, decideCheckOut, decideDelegate } from './participants.ts'
import { decidePreCall, decidePreparation } from './prepare.ts'
import {
  decideAction,
  decideDecision,
  decideDeferral,
  decideDissent,
  decideReadBack,
  decideRemark,
  decideStrike,
} from './record.ts'
import { decideRemote } from './remotes.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'
import { refusedByState, stateSays } from './review-states.ts'
import { decideSignature, decideSigning } from './signing.ts'
import { decideLeaving, decideOpening, decideResume } from './sitting.ts'
import { decideWetConfirmation, decideWetSignature } from './wet-signature.ts'
import { decideCover, decideMove, decideStageGrant, decideTime } from './stage.ts'

/** Decides a command about a review: whose it is and what its state says, here; what it does, in the file of its words. */
export function decideReview(asked: Case<ReviewCommand>): Decision {
  const { board, command, actor, scope } = asked
  if (command.type === 'review.prepare' && command.payload.review === undefined)
    return decidePreparation({ ...asked, command }, null)

  const id = command.payload.review ?? command.id
  const review = board.reviews[id]
  if (review === undefined) return notFound(reviewRef(id))
  const forbidden = outOfScope(scope, actor, reachOf(review, command))
  if (forbidden !== null) return refuse(forbidden)
  if (review.last.commandId === command.id) return nothingToDo
  const says = stateSays(review.standing.value, command.type)
  if (says === 'already') return nothingToDo
  return says === 'legal' ? decideLegal(asked, review) : refuse(refusedByState(review, says))
}

/** What the right reaches: own ministry's side, or what one has to do in this review. */
function reachOf(review: Review, { payload, type }: ReviewCommand): Subject {
  if (type === 'review.prepare') return { side: review.plan.value.host }
  if (type === 'review.confirm-wet-signature') return { side: otherMinistry(payload.ministry) }
  return 'ministry' in payload ? { side: payload.ministry } : subjectOf(review)
}

function decideLegal(asked: Case<ReviewCommand>, review: Review): Decision {
  const { command } = asked
  switch (command.type) {
    case 'review.prepare':
      return decidePreparation({ ...asked, command }, review)
    case 'review.submit-pre-call':
      return decidePreCall({ ...asked, command }, review)
    case 'review.freeze-brief':
      return decideFreeze({ ...asked, command }, review)
    case 'review.cancel':
    case 'review.adjourn':
    case 'review.return-to-session':
      return decideLeaving({ ...asked, command }, review)
    case 'review.check-in':
      return decideCheckIn({ ...asked, command }, review)
    case 'review.check-out':
      return decideCheckOut({ ...asked, command }, review)
    case 'review.designate-delegate':
      return decideDelegate({ ...asked, command }, review)
    case 'review.open':
      return decideOpening(review)
    case 'review.resume':
      return decideResume(review)
    case 'review.grant-stage':
      return decideStageGrant({ ...asked, command }, review)
    case 'remote.pair':
      return decideRemote({ ...asked, command }, review)
    case 'review.move-to':
      return decideMove({ ...asked, command }, review)
    case 'review.adjust-time':
      return decideTime({ ...asked, command }, review)
    case 'review.cover':
      return decideCover({ ...asked, command }, review)
    case 'review.call':
      return decideCall({ ...asked, command }, review)
    case 'review.affirm':
      return decideAffirmation({ ...asked, command }, review)
    case 'review.record-decision':
      return decideDecision({ ...asked, command }, review)
    case 'review.record-action':
      return decideAction({ ...asked, command }, review)
    case 'review.record-dissent':
      return decideDissent({ ...asked, command }, review)
    case 'review.record-remark':
      return decideRemark({ ...asked, command }, review)
    case 'review.strike':
      return decideStrike({ ...asked, command }, review)
    case 'review.defer':
      return decideDeferral({ ...asked, command }, review)
    case 'review.read-back':
      return decideReadBack(asked, review)
    case 'review.begin-signing':
      return decideSigning(asked, review)
    case 'review.sign':
      return decideSignature({ ...asked, command }, review)
    case 'review.enter-wet-signature':
      return decideWetSignature({ ...asked, command }, review)
    case 'review.confirm-wet-signature':
      return decideWetConfirmation({ ...asked, command }, review)
    case 'review.amend':
      return decideAmendment({ ...asked, command }, review)
    case 'review.record-registration':
      return decideRegistration({ ...asked, command }, review)
  }
}
