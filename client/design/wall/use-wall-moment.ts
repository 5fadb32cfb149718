import type { Connection } from '#client/sync/sync.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard, useConnection, useMe } from '#client/sync/use-sync-state.ts'
import type { Board } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import { wallFloor } from '../wall-floor.ts'
import { DRAWN_AT } from './measures.ts'

export type WallMoment = {
  board: Board
  /** What the clock shows. */
  now: Instant
  /** The moment that everything shown is true of: now while the link is live, else when it last was. */
  at: Instant
  connection: Connection
  /** Smallest text in px of a 1080p screen. */
  floor: number
}

/** What every wall begins with: one board, the moment that it is true of, and the size of this screen's smallest text. */
export function useWallMoment(): WallMoment {
  const board = useBoard()
  const connection = useConnection()
  const now = useNow()
  const screen = useMe()?.screen ?? null
  const at = connection.kind === 'live' ? now : connection.asOf
  const floor = screen === null ? DRAWN_AT : wallFloor(screen.diagonalInch, screen.distanceMetre)
  return { board, now, at, connection, floor }
}
