import type { Role } from '#shared/board/status.ts'
import { useMe } from './use-sync-state.ts'

/** The rooms of the client, by the first part of their path. */
export type Room = 'wall' | 'desk' | 'field' | 'review' | 'admin'

/** Which rooms a role has a use for, its own first. */
const ROOMS: Readonly<Record<Role, readonly [Room, ...Room[]]>> = {
  admin: ['admin', 'desk', 'field', 'review', 'wall'],
  chair: ['desk', 'field', 'review', 'wall'],
  desk: ['desk', 'field', 'review', 'wall'],
  logistics: ['field', 'wall'],
  viewer: ['wall'],
}

/** The rooms that the signed-in person may use, their own first; an empty list for nobody of this board. */
export function useRooms(): readonly Room[] {
  const role = useMe()?.posting.value.role
  return role === undefined ? NONE : ROOMS[role]
}
const NONE: readonly Room[] = []
