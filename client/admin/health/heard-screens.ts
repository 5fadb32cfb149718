import type { Board } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Person } from '#shared/board/person-schema.ts'
import { type Role, ROLES } from '#shared/board/status.ts'
import type { Health } from '#shared/protocol/health.ts'
import { WITHHELD_AFTER } from '#shared/protocol/socket.ts'

/** A screen that somebody waits for: it has a name, and should be heard. */
export type HeardScreen = {
  person: Person
  kind: 'wall' | 'remote' | 'phone'
  /** Places at which it listens now. */
  open: number
  /** Null if it was not heard since the server started. */
  lastHeard: Instant | null
  parked: number
  /** A wall that shows nobody anything: a phone may be in a pocket, and a page may have been loaded anew. */
  isSilent: boolean
}

/** The walls and phones of a board as the server hears them: walls first, and of each kind those that are silent. */
export function heardScreens(
  { persons }: Board,
  { heard, now, since }: Health,
  byName: (one: Person, other: Person) => number,
): HeardScreen[] {
  const known = new Map(heard.map((each) => [each.person, each]))
  return Object.values(persons)
    .filter(({ active }) => active.value)
    .flatMap((person): HeardScreen[] => {
      const kind = kindOf(person)
      const { open = 0, lastHeard = null, parked = 0 } = known.get(person.id) ?? {}
      const isSilent = kind === 'wall' && open === 0 && now - (lastHeard ?? since) > WITHHELD_AFTER
      return kind === null ? [] : [{ person, kind, open, lastHeard, parked, isSilent }]
    })
    .toSorted(
      (one, other) =>
        KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
        Math.sign(one.open) - Math.sign(other.open) ||
        byName(one.person, other.person),
    )
}

const KINDS: readonly HeardScreen['kind'][] = ['wall', 'remote', 'phone']

function kindOf({ screen, remote, posting }: Person): HeardScreen['kind'] | null {
  if (screen !== null) return 'wall'
  if (remote !== null) return 'remote'
  return posting.value.role === 'logistics' ? 'phone' : null
}

/** How many people of each role are connected, walls and remotes aside. */
export function connectedByRole({ persons }: Board, { heard }: Health): { role: Role; count: number }[] {
  const connected = heard
    .filter(({ open }) => open > 0)
    .flatMap(({ person }) => persons[person] ?? [])
    .filter(({ screen, remote }) => screen === null && remote === null)
  return ROLES.map((role) => ({
    role,
    count: connected.filter(({ posting }) => posting.value.role === role).length,
  })).filter(({ count }) => count > 0)
}
