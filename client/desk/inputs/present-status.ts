import type { Board } from '#shared/board/board.ts'
import type { Asked, Status } from '../undo/undo-stack.ts'

/** The status that a board has for the thing of an input that sets one; null for any other input. */
export function presentStatus(board: Board, { type, payload }: Asked): Status | null {
  if (type === 'item.set-status') return board.items[payload.item]?.state.value.status ?? null
  if (type === 'participation.set-status')
    return board.participations[payload.participation]?.attendance.value.status ?? null
  return null
}
