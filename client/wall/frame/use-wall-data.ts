import { useMemo } from 'react'
import { useWallMoment, type WallMoment } from '#client/design/wall/use-wall-moment.ts'
import { type Readiness, readiness } from '#shared/board/readiness.ts'

/** The roll-up is of that very board at that very moment, so that it never contradicts the rows beside it. */
export type WallData = WallMoment & { readiness: Readiness }

/** Everything that a view of the wall shows, from one board and one moment. */
export function useWallData(): WallData {
  const moment = useWallMoment()
  const { board, at } = moment
  const rolledUp = useMemo(() => readiness(board, at), [board, at])
  return { ...moment, readiness: rolledUp }
}
