import type { Board } from '../board.ts'
import type { Instant } from '../instant.ts'
import type { Item } from '../item-schema.ts'
import { isSettled } from '../item.ts'
import { isOverdue } from '../readiness.ts'
import type { RecordedUndertaking, Review } from './review-schema.ts'
import { standingUndertakings } from './standing-entries.ts'

/** What has become of something undertaken in a review. */
export type Followed = {
  undertaking: RecordedUndertaking
  /** Null where a rehearsal made none. */
  item: Item | null
  standing: 'done' | 'open' | 'overdue' | 'dropped'
  /** Milliseconds past its time; 0 if it is not overdue. */
  late: number
  /** How often the due time was moved, from the one that the review gave it. */
  moved: number
}

export type FollowUp = {
  /** Of what stands: without what was taken off the list since. */
  total: number
  done: number
  overdue: number
  /** Those whose due time was moved more than once: once may be bad luck. */
  movedTwice: number
  /** Overdue first, the longest overdue before the others; then what is open, by its time. */
  entries: readonly Followed[]
}

/** The conditions and actions of a review as the checklist has them now (이행 현황). */
export function followUp(board: Board, review: Review, now: Instant): FollowUp {
  const entries = standingUndertakings(review)
    .map((undertaking) => followed(board, undertaking, now))
    .toSorted((one, other) => other.late - one.late || dueOf(one) - dueOf(other))
  const counted = entries.filter(({ standing }) => standing !== 'dropped')
  const count = (wanted: (one: Followed) => boolean) => counted.filter(wanted).length
  return {
    total: counted.length,
    done: count(({ standing }) => standing === 'done'),
    overdue: count(({ standing }) => standing === 'overdue'),
    movedTwice: count(({ moved }) => moved >= 2),
    entries,
  }
}

function followed(board: Board, undertaking: RecordedUndertaking, now: Instant): Followed {
  const item = undertaking.item === null ? null : (board.items[undertaking.item] ?? null)
  const due = item?.due.value ?? null
  const isLate = item !== null && item.retired === null && isOverdue(item, now)
  const late = isLate && due !== null ? now - due : 0
  return { undertaking, item, standing: standingOf(item, isLate), late, moved: item?.dueMoves.count ?? 0 }
}

function standingOf(item: Item | null, isLate: boolean): Followed['standing'] {
  if (item === null) return 'open'
  if (item.retired !== null || item.state.value.status === 'not-applicable') return 'dropped'
  if (isSettled(item.state.value.status)) return 'done'
  return isLate ? 'overdue' : 'open'
}

/** What has no time of its own comes last. */
const dueOf = ({ item, undertaking }: Followed): number => item?.due.value ?? undertaking.due ?? Number.MAX_SAFE_INTEGER
