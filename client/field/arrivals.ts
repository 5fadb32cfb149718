import type { Board } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { isConfirmed } from '#shared/board/participation.ts'
import { isJustSet } from './just-set.ts'

export type Arrivals = {
  /** Confirmed, and not here yet. One just ticked keeps its place for a moment. */
  expected: readonly Participation[]
  /** Neither confirmed nor declined: may come all the same. */
  undecided: readonly Participation[]
  /** Here, the latest first. */
  arrived: readonly Participation[]
  /** Of those who confirmed, and of those who came. */
  total: number
  here: number
  /** Groups without names yet: nobody of them can be ticked. */
  unnamed: number
}

/**
 * Who is awaited at a session and who is here.
 * @param byName in which order of the delegations
 */
export function arrivals(
  board: Board,
  session: string,
  now: Instant,
  byName: (one: Participation, other: Participation) => number,
): Arrivals {
  const listed = Object.values(board.participations).filter(
    (one) => one.session === session && one.retired === null && one.attendance.value.status !== 'declined',
  )
  const isUnnamed = ({ delegation }: Participation) => board.delegations[delegation]?.group === true
  const named = listed.filter((one) => !isUnnamed(one))
  const isOver = ({ attendance }: Participation) =>
    attendance.value.status === 'arrived' && !isJustSet(attendance.last, now)
  const open = named.filter((one) => !isOver(one)).toSorted(byName)
  return {
    expected: open.filter(wasConfirmed),
    undecided: open.filter((one) => !wasConfirmed(one)),
    arrived: named.filter(isOver).toSorted((one, other) => other.attendance.changedAt - one.attendance.changedAt),
    total: named.filter(({ attendance }) => isConfirmed(attendance.value.status)).length,
    here: named.filter(({ attendance }) => attendance.value.status === 'arrived').length,
    unnamed: listed.length - named.length,
  }
}

/** Whoever has just arrived stays in the part of the list in which they were. */
const wasConfirmed = ({ attendance: { value, before } }: Participation): boolean =>
  isConfirmed(value.status === 'arrived' && before !== null ? before.value.status : value.status)
