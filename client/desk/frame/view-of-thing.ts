import type { Board } from '#shared/board/board.ts'
import { idOf, kindOf, type ThingRef } from '#shared/board/text.ts'
import { DEFAULT_VIEW, type DeskView } from './desk-view.ts'

/** A list that has a row for the thing, whatever has become of it; null for what has no row. */
export function viewOfThing(board: Board, of: ThingRef): DeskView | null {
  const id = idOf(of)
  switch (kindOf(of)) {
    case 'participation':
      return listOf('participations', board.participations[id]?.session)
    case 'item':
      return listOf('items', board.items[id]?.session)
    case 'request':
      return board.requests[id] === undefined ? null : { ...DEFAULT_VIEW, table: 'requests', withSettled: true }
    default:
      return null
  }
}

const listOf = (table: 'participations' | 'items', session: string | undefined): DeskView | null =>
  session === undefined ? null : { ...DEFAULT_VIEW, table, session }
