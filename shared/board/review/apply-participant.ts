import type { FactOf } from '../change.ts'
import type { Instant } from '../instant.ts'
import type { Stamp } from '../tracked.ts'
import { isPresent } from './conducting.ts'
import type { ListedParticipant, Participant } from './participant-schema.ts'
import type { Review } from './review-schema.ts'

/** Somebody comes and goes a few times at most; the log has it all. */
const PRESENCE_KEPT = 20

/** Those of another list, with the delegates who were designated meanwhile. */
export function listedAgain(
  before: Review['participants'],
  listed: readonly ListedParticipant[],
): Review['participants'] {
  const delegates = Object.values(before).filter(({ delegation }) => delegation !== null)
  const fresh = listed.map((one): Participant => participantOf(one, undefined))
  return Object.fromEntries([...fresh, ...delegates].map((one) => [one.id, one]))
}

const participantOf = (
  { participant: id, person, name, post, ministry, capacity }: ListedParticipant,
  there: Participant | undefined,
): Participant => ({
  id,
  person,
  name,
  post,
  ministry,
  capacity,
  presence: there?.presence ?? [],
  delegation: there?.delegation ?? null,
})

export function checkedIn(review: Review, listed: FactOf<'review.checked-in'>['payload'], at: Instant): Review {
  const one = participantOf(listed, review.participants[listed.participant])
  const presence = isPresent(one) ? one.presence : [...one.presence, { from: at, to: null }].slice(-PRESENCE_KEPT)
  return withParticipant(review, { ...one, presence })
}

export function checkedOut(review: Review, id: string, at: Instant): Review {
  const one = review.participants[id]
  if (one === undefined) return review
  return withParticipant(review, { ...one, presence: one.presence.map(({ from, to }) => ({ from, to: to ?? at })) })
}

export function designated(
  review: Review,
  { ministry, person, reason, basis }: FactOf<'review.delegate-designated'>['payload'],
  { at, by: designatedBy }: Stamp,
): Review {
  const listed = { participant: person, person, name: null, post: null, ministry, capacity: 'delegate' } as const
  const one = participantOf(listed, review.participants[person])
  return withParticipant(review, { ...one, delegation: { reason, basis, designatedBy, at } })
}

const withParticipant = (review: Review, one: Participant): Review => ({
  ...review,
  participants: { ...review.participants, [one.id]: one },
})
