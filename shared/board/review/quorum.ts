import { MINISTRIES } from '../status.ts'
import { isPresent } from './conducting.ts'
import type { MissingSeat } from './missing-thing.ts'
import type { Review } from './review-schema.ts'

/** Who is missing of a chair or designated delegate of each ministry and a recorder, checked in; empty: a quorum. */
export function quorum(review: Review): MissingSeat[] {
  const here = Object.values(review.participants).filter(isPresent)
  const hasHead = (ministry: MissingSeat) =>
    here.some((one) => one.ministry === ministry && (one.capacity === 'chair' || one.capacity === 'delegate'))
  const missing: MissingSeat[] = MINISTRIES.filter((ministry) => !hasHead(ministry))
  return here.some(({ capacity }) => capacity === 'recorder') ? missing : [...missing, 'recorder']
}
