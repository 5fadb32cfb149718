import type { Board } from '#shared/board/board.ts'
import type { Person } from '#shared/board/person-schema.ts'
import { MINISTRIES, ROLES } from '#shared/board/status.ts'

export type People = {
  /** Those who still may, by role, ministry and name; the others after them. */
  persons: readonly Person[]
  /** Walls that are allowed, and those that no longer are; the newest first. */
  walls: readonly Person[]
  revoked: readonly Person[]
}

/** Who has an account, and which screens. `byName` sorts the persons of one role and ministry. */
export function people({ persons }: Board, byName: (one: Person, other: Person) => number): People {
  const all = Object.values(persons)
  const walls = all
    .filter(({ screen }) => screen !== null)
    .toSorted((one, other) => other.active.changedAt - one.active.changedAt)
  return {
    persons: all
      .filter(({ screen }) => screen === null)
      .toSorted((one, other) => rank(one) - rank(other) || office(one) - office(other) || byName(one, other)),
    walls: walls.filter(({ active }) => active.value),
    revoked: walls.filter(({ active }) => !active.value),
  }
}

const rank = ({ active, posting }: Person): number =>
  (active.value ? 0 : ROLES.length) + ROLES.indexOf(posting.value.role)

/** In the one order in which both ministries are named everywhere. */
const office = ({ posting }: Person): number =>
  posting.value.ministry === null ? 0 : MINISTRIES.indexOf(posting.value.ministry)
