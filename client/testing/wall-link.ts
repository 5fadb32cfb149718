import { type Instant, instant } from '#shared/board/instant.ts'
import type { LocalSync } from './local-sync.ts'

/** Sets the size of the screen that the wall said at pairing. */
export function withScreen(sync: LocalSync, diagonalInch: number, distanceMetre: number): LocalSync {
  const { log } = sync
  const wall = log.board.persons[sync.state().me]
  if (wall === undefined) throw new Error('The wall is a person of the board')
  log.board = {
    ...log.board,
    persons: { ...log.board.persons, [wall.id]: { ...wall, screen: { diagonalInch, distanceMetre } } },
  }
  sync.setNow(log.now)
  return sync
}

/** Cuts the link: what is shown was last known `before` milliseconds ago. */
export function cutOff(sync: LocalSync, before: number): LocalSync {
  const asOf: Instant = sync.now()
  sync.setConnection({ kind: 'offline', asOf, withheld: before >= 30_000 })
  sync.setNow(instant(asOf + before))
  return sync
}
