import type { Case } from '../decision.ts'
import type { Ministry } from '../status.ts'
import { isPresent } from './conducting.ts'
import type { Review } from './review-schema.ts'

/**
 * Whether a call would be a delegate's at a summit that does not let one call: entered by a delegate, or by whoever else
 * of a ministry that a delegate stands for in the room. What can't be called is deferred.
 */
export function callsByDelegate({ board, actor }: Case, review: Review, ministry: Ministry): boolean {
  if (board.summit.delegatesMayCall) return false
  if (review.participants[actor.id]?.capacity === 'delegate') return true
  const here = Object.values(review.participants).filter((one) => one.ministry === ministry && isPresent(one))
  const isHere = (capacity: 'chair' | 'delegate') => here.some((one) => one.capacity === capacity)
  return isHere('delegate') && !isHere('chair')
}
