import type { PersonId } from '../identity.ts'
import type { Subject } from '../rights.ts'
import type { Participant } from './participant-schema.ts'
import type { Review } from './review-schema.ts'
import type { Capacity } from './review-status.ts'

/** In the room now. */
export const isPresent = ({ presence }: Participant): boolean => presence.at(-1)?.to === null

/** The persons who take part in one of these capacities. */
const personsAs = (review: Review, capacities: readonly Capacity[]): PersonId[] =>
  Object.values(review.participants).flatMap(({ person, capacity }) =>
    person !== null && capacities.includes(capacity) ? [person] : [],
  )

/** What of a review the rights of its commands depend on. */
export function subjectOf(review: Review): Subject {
  const conducting = personsAs(review, ['chair', 'delegate', 'recorder'])
  return {
    conducting,
    recording: personsAs(review, ['recorder']),
    staging: [...conducting, ...review.stageHolders],
  }
}

/** In what capacity a person signs for their ministry: as its chair, or as the delegate who was designated. */
export function signsFor(review: Review, person: PersonId): 'chair' | 'delegate' | null {
  const capacity = review.participants[person]?.capacity
  return capacity === 'chair' || capacity === 'delegate' ? capacity : null
}
