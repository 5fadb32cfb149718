import type { CommandOf } from '../command.ts'
import { accept, type Case, conflict, type Decision, invalid, isApplied, nothingToDo, refuse } from '../decision.ts'
import { outOfScope } from '../rights.ts'
import { MINISTRIES } from '../status.ts'
import { Writing } from '../writing.ts'
import { reviewRef } from './review-ref.ts'
import type { Amendment, Review } from './review-schema.ts'
import { reviewTexts } from './review-texts.ts'
import { signatory } from './signing.ts'

/** A correction counts once both ministries have signed it; it stands beside the original, never in its place. */
export const isEffective = ({ signatures }: Amendment): boolean =>
  MINISTRIES.every((ministry) => signatures[ministry] !== undefined)

/** Decides a correction of a closed record (정정), or a signature under one. Another substance needs another review. */
export function decideAmendment(asked: Case<CommandOf<'review.amend'>>, review: Review): Decision {
  const { amendment } = asked.command.payload
  return 'signs' in amendment ? decideSigned(asked, review, amendment) : decideProposed(asked, review, amendment)
}

type Amending = CommandOf<'review.amend'>['payload']['amendment']

function decideProposed(
  asked: Case<CommandOf<'review.amend'>>,
  review: Review,
  { target, text, reason }: Extract<Amending, { target: string }>,
): Decision {
  const { command } = asked
  if (review.amendments[command.id] !== undefined) return nothingToDo
  if (!reviewTexts(review).includes(target)) return invalid({ rule: 'no-such-entry' })
  const writing = new Writing(reviewRef(review.id), asked)
  const payload = {
    review: review.id,
    amendment: command.id,
    target,
    text: writing.write('text', text, isInternal(review, target) ? 'internal' : 'public'),
    reason: writing.write('reason', reason, 'public'),
  }
  return writing.accept({ type: 'review.amendment-proposed', payload })
}

/** What was for officers only stays so when it is corrected. */
const isInternal = ({ remarks }: Review, target: string): boolean =>
  Object.values(remarks).some((remark) => remark.text === target && remark.class === 'internal')

function decideSigned(
  asked: Case<CommandOf<'review.amend'>>,
  review: Review,
  { signs, ministry }: Extract<Amending, { signs: string }>,
): Decision {
  const { actor } = asked
  const forbidden = outOfScope('side', actor, { side: ministry })
  if (forbidden !== null) return refuse(forbidden)
  const amendment = review.amendments[signs]
  if (amendment === undefined) return invalid({ rule: 'no-such-entry' })
  const signer = signatory(asked, review, ministry)
  if (!signer.ok) return signer.decision
  if (amendment.signatures[ministry] !== undefined) return nothingToDo
  const { asDelegate, authenticatedAgeMs } = signer
  const payload = { review: review.id, amendment: signs, ministry, authenticatedAgeMs, asDelegate }
  return accept({ type: 'review.amendment-signed', payload })
}

/** Decides under which number the minutes are registered in the system that keeps them. */
export function decideRegistration(asked: Case<CommandOf<'review.record-registration'>>, review: Review): Decision {
  const { registration } = review
  if (isApplied(asked, registration)) return nothingToDo
  const collision = conflict(asked, reviewRef(review.id), 'registration', registration.last)
  if (collision !== null) return collision
  const writing = new Writing(reviewRef(review.id), asked)
  const number = writing.write('number', asked.command.payload.number, 'public')
  return writing.accept({ type: 'review.registered', payload: { review: review.id, number } })
}
