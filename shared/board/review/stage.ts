import type { CommandOf } from '../command.ts'
import { accept, type Case, type Decision, invalid, notFound, nothingToDo, refuse } from '../decision.ts'
import type { FieldGroup } from '../field-group.ts'
import { outOfScope } from '../rights.ts'
import type { Stamp } from '../tracked.ts'
import { subjectOf } from './conducting.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'
import { reachablePositions } from './stage-order.ts'
import { positionKey } from './stage-position-schema.ts'
import { plannedMinutes } from './time-plan.ts'

/** It stands elsewhere than the person saw it: only what they saw counts here, not when. */
const movedOn = ({ id, last }: Review, group: FieldGroup, theirs: Stamp | null): Decision =>
  refuse({ kind: 'conflict', of: reviewRef(id), group, theirs: theirs ?? last })

export function decideStageGrant({ board, command }: Case<CommandOf<'review.grant-stage'>>, review: Review): Decision {
  const { person: id } = command.payload
  const person = board.persons[id]
  if (person === undefined) return notFound(`person:${id}`)
  if (review.stageHolders.includes(id)) return nothingToDo
  if (!person.active.value) return refuse({ kind: 'forbidden', rule: 'disabled' })
  return accept({ type: 'review.stage-granted', payload: { review: review.id, person: id } })
}

/** Decides a step of the stage from where it is seen to where it shall be: a doubled or late press never skips one. */
export function decideMove({ board, command, actor }: Case<CommandOf<'review.move-to'>>, review: Review): Decision {
  const { from, to } = command.payload
  const here = positionKey(review.stage.value)
  const target = positionKey(to)
  if (here === target) return nothingToDo
  if (here !== positionKey(from)) return movedOn(review, 'stage', review.stage.last)
  if (!reachablePositions(board, review).some((position) => positionKey(position) === target)) {
    const isOnConsentList =
      to.step === 'agenda' &&
      review.standing.value === 'in-session' &&
      review.brief?.consent.some(({ workstream }) => workstream === to.workstream) === true
    if (!isOnConsentList) return invalid({ rule: 'no-such-position' })
    // Pulling a topic up from the consent list is a word of the chairs, not a press of a remote.
    const forbidden = outOfScope('conduct', actor, subjectOf(review))
    if (forbidden !== null) return refuse(forbidden)
  }
  return accept({ type: 'review.moved', payload: { review: review.id, from, to } })
}

export function decideTime({ board, command }: Case<CommandOf<'review.adjust-time'>>, review: Review): Decision {
  const { position, from, to } = command.payload
  const key = positionKey(position)
  const planned = plannedMinutes(review, position)
  if (planned === to) return nothingToDo
  if (planned !== from) return movedOn(review, 'timing', review.timing[key]?.last ?? null)
  if (!reachablePositions(board, review).some((one) => positionKey(one) === key))
    return invalid({ rule: 'no-such-position' })
  return accept({ type: 'review.time-adjusted', payload: { review: review.id, position, from, to } })
}

/** Decides what the press may see: it is never too late to hide. */
export const decideCover = ({ command }: Case<CommandOf<'review.cover'>>, review: Review): Decision =>
  review.covered.value === command.payload.covered
    ? nothingToDo
    : accept({ type: 'review.covered', payload: { review: review.id, covered: command.payload.covered } })
