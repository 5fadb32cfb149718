import type { Board } from '../board.ts'
import type { Instant } from '../instant.ts'
import { itemRef } from '../item.ts'
import { participationRef } from '../participation.ts'
import type { AttendanceStatus, ItemStatus } from '../status.ts'
import type { ThingRef } from '../text.ts'
import type { Tracked } from '../tracked.ts'

/** A status that is not what it was. */
export type StatusChange = {
  of: ThingRef
  /** Null where the board no longer knows it: more was said of the same status since. */
  from: ItemStatus | AttendanceStatus | null
  to: ItemStatus | AttendanceStatus
  at: Instant
}

/**
 * What has another status than at a moment, newest first: items of one workstream, or every item and delegation. What
 * was set and taken back since has not changed, nor has what got only another reason or more evidence.
 */
export function changedSince(board: Board, since: Instant, workstream?: string): StatusChange[] {
  const items = Object.values(board.items)
    .filter((item) => item.retired === null && (workstream === undefined || item.workstream === workstream))
    .flatMap((item) => changeOf(itemRef(item.id), item.state, since))
  const participations = Object.values(workstream === undefined ? board.participations : {})
    .filter(({ retired }) => retired === null)
    .flatMap(({ id, attendance }) => changeOf(participationRef(id), attendance, since))
  return [...items, ...participations].toSorted((one, other) => other.at - one.at)
}

function changeOf(
  of: ThingRef,
  { value, changedAt, last, before }: Tracked<{ status: ItemStatus | AttendanceStatus }>,
  since: Instant,
): StatusChange[] {
  if (last === null || changedAt <= since) return []
  const from = before === null || before.value.status === value.status ? null : before.value.status
  return [{ of, from, to: value.status, at: changedAt }]
}
