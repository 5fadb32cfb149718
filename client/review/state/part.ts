import type { Board } from '#shared/board/board.ts'
import type { PersonId } from '#shared/board/identity.ts'
import { signsFor, subjectOf } from '#shared/board/review/conducting.ts'
import { callsByDelegate } from '#shared/board/review/delegate-call.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Ministry } from '#shared/board/status.ts'

/** What somebody has to do in a review: what is not theirs is shown, but not offered. */
export type Part = {
  /** Of an officer or chair; their side enters its own pre-calls and calls. */
  ministry: Ministry | null
  /** False where what they entered would be a delegate's call, and the summit lets no delegate call. */
  mayCall: boolean
  /** Opens, moves on, closes. */
  conducts: boolean
  /** Enters what was decided and said. */
  records: boolean
  signs: 'chair' | 'delegate' | null
}

/** The ministry for which somebody speaks; null for admin, logistics and viewers. */
export function ministryOf(board: Board, person: PersonId): Ministry | null {
  const posting = board.persons[person]?.posting.value
  return posting?.role === 'chair' || posting?.role === 'desk' ? posting.ministry : null
}

export function partOf(board: Board, review: Review, person: PersonId): Part {
  const { conducting = [], recording = [] } = subjectOf(review)
  const ministry = ministryOf(board, person)
  return {
    ministry,
    mayCall: ministry !== null && !callsByDelegate(board, review, person, ministry),
    conducts: conducting.includes(person),
    records: recording.includes(person),
    signs: signsFor(review, person),
  }
}
