import type { Board } from '../board.ts'
import type { PersonId } from '../identity.ts'
import type { Ministry } from '../status.ts'
import { isPresent } from './conducting.ts'
import type { Review } from './review-schema.ts'

/**
 * Whether a call would be a delegate's at a summit that does not let one call: entered by a delegate, or by whoever else
 * of a ministry that a delegate stands for in the room. What can't be called is deferred.
 */
export function callsByDelegate(board: Board, review: Review, by: PersonId, ministry: Ministry): boolean {
  if (board.summit.delegatesMayCall) return false
  if (review.participants[by]?.capacity === 'delegate') return true
  const here = Object.values(review.participants).filter((one) => one.ministry === ministry && isPresent(one))
  const isHere = (capacity: 'chair' | 'delegate') => here.some((one) => one.capacity === capacity)
  return isHere('delegate') && !isHere('chair')
}
