import type { Board } from '../board.ts'
import type { CommandOf } from '../command.ts'
import { accept, type Case, type Decision, invalid, notFound, nothingToDo, refuse } from '../decision.ts'
import { outOfScope } from '../rights.ts'
import { Writing } from '../writing.ts'
import { isPresent, subjectOf } from './conducting.ts'
import type { ListedParticipant, Participant, ParticipantInput } from './participant-schema.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'

/** Null if somebody can take part in that capacity. A delegate is designated, not listed. */
export function cannotTakePart(board: Board, input: ParticipantInput): Decision | null {
  if (!('person' in input)) return null
  const { person: id, capacity } = input
  const person = board.persons[id]
  if (person === undefined) return notFound(`person:${id}`)
  const { role } = person.posting.value
  const isOfficer = role === 'chair' || role === 'desk'
  const fits =
    (capacity === 'chair' && role === 'chair') ||
    (capacity === 'recorder' && isOfficer) ||
    capacity === 'attendee' ||
    capacity === 'observer'
  const isScreen = person.screen !== null || person.remote !== null
  return fits && person.active.value && !isScreen ? null : invalid({ rule: 'cannot-take-part', capacity })
}

/** A participant as the fact lists them, their words written; `number` tells the guests of one command apart. */
export function listed(
  { board, command }: Case,
  writing: Writing,
  input: ParticipantInput,
  number: number,
): ListedParticipant {
  const { capacity } = input
  if ('person' in input) {
    const ministry = board.persons[input.person]?.posting.value.ministry ?? null
    return { participant: input.person, person: input.person, name: null, post: null, ministry, capacity }
  }
  const { name, post, ministry } = input
  return {
    participant: `${command.id}-guest-${number}`,
    person: null,
    name: writing.write(`guest-${number}.name`, name, 'public'),
    post: post === undefined ? null : writing.write(`guest-${number}.post`, post, 'public'),
    ministry,
    capacity,
  }
}

/** Decides that somebody is in the room, who was listed or not. */
export function decideCheckIn(asked: Case<CommandOf<'review.check-in'>>, review: Review): Decision {
  const { board, command, actor } = asked
  const { participant: input } = command.payload
  const of = { review: review.id }
  if ('participant' in input) {
    const there = review.participants[input.participant]
    if (there === undefined) return invalid({ rule: 'no-such-entry' })
    return isPresent(there)
      ? nothingToDo
      : accept({ type: 'review.checked-in', payload: { ...of, ...asListed(there) } })
  }

  const there = 'person' in input ? review.participants[input.person] : undefined
  if (there?.capacity === input.capacity) {
    if (isPresent(there)) return nothingToDo
    return accept({ type: 'review.checked-in', payload: { ...of, ...asListed(there) } })
  }
  const refusal = cannotTakePart(board, input)
  if (refusal !== null) return refusal
  // Whoever finds no recorder may step in. Any other change of what somebody is here for is for those who conduct.
  const stepsIn = input.capacity === 'recorder' && !hasRecorder(review)
  const isNew = there === undefined && input.capacity !== 'recorder'
  if (!stepsIn && !isNew) {
    const forbidden = outOfScope('conduct', actor, subjectOf(review))
    if (forbidden !== null) return refuse(forbidden)
  }
  const writing = new Writing(reviewRef(review.id), asked)
  return writing.accept({ type: 'review.checked-in', payload: { ...of, ...listed(asked, writing, input, 1) } })
}

const hasRecorder = (review: Review): boolean =>
  Object.values(review.participants).some((one) => one.capacity === 'recorder' && isPresent(one))

const asListed = ({ id, person, name, post, ministry, capacity }: Participant): ListedParticipant => ({
  participant: id,
  person,
  name,
  post,
  ministry,
  capacity,
})

export function decideCheckOut({ command }: Case<CommandOf<'review.check-out'>>, review: Review): Decision {
  const { participant } = command.payload
  const there = review.participants[participant]
  if (there === undefined) return invalid({ rule: 'no-such-entry' })
  if (!isPresent(there)) return nothingToDo
  return accept({ type: 'review.checked-out', payload: { review: review.id, participant } })
}

/** Decides who acts in the chair's stead (대결): an officer or chair of the same ministry. */
export function decideDelegate(asked: Case<CommandOf<'review.designate-delegate'>>, review: Review): Decision {
  const { ministry, person: id, reason, basis } = asked.command.payload
  const person = asked.board.persons[id]
  if (person === undefined) return notFound(`person:${id}`)
  const { role, ministry: own } = person.posting.value
  if (own !== ministry) return refuse({ kind: 'forbidden', rule: 'ministry' })
  if (!person.active.value || (role !== 'chair' && role !== 'desk'))
    return invalid({ rule: 'cannot-take-part', capacity: 'delegate' })
  const writing = new Writing(reviewRef(review.id), asked)
  return writing.accept({
    type: 'review.delegate-designated',
    payload: {
      review: review.id,
      ministry,
      person: id,
      reason: writing.write('reason', reason, 'public'),
      basis: writing.write('basis', basis, 'public'),
    },
  })
}
