import { useMemo } from 'react'
import { wallFloor } from '#client/design/wall-floor.ts'
import type { Connection } from '#client/sync/sync.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard, useConnection, useMe } from '#client/sync/use-sync-state.ts'
import type { Board } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import { type Readiness, readiness } from '#shared/board/readiness.ts'
import { DRAWN_AT } from '#client/design/wall/measures.ts'

export type WallData = {
  board: Board
  /** What the clock shows. */
  now: Instant
  /** The moment that everything shown is true of: now while the link is live, else when it last was. */
  at: Instant
  /** Of that very board at that very moment, so that it never contradicts the rows beside it. */
  readiness: Readiness
  connection: Connection
  /** Smallest text in px of a 1080p screen. */
  floor: number
}

/** Everything that a view of the wall shows, from one board and one moment. */
export function useWallData(): WallData {
  const board = useBoard()
  const connection = useConnection()
  const now = useNow()
  const screen = useMe()?.screen ?? null
  const at = connection.kind === 'live' ? now : connection.asOf
  const rolledUp = useMemo(() => readiness(board, at), [board, at])
  const floor = screen === null ? DRAWN_AT : wallFloor(screen.diagonalInch, screen.distanceMetre)
  return { board, now, at, readiness: rolledUp, connection, floor }
}
