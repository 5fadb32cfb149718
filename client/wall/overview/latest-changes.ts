import type { Board } from '#shared/board/board.ts'
import type { RecentChange } from '#shared/board/recent.ts'
import type { TextRef } from '#shared/board/text.ts'

/** One of the latest changes of status, with the name of what it is about. */
export type NamedChange = RecentChange & { name: TextRef }

/** The latest changes, newest first, each named as people know it: an item by title, a participation by its delegation. */
export const latestChanges = (board: Board): NamedChange[] =>
  board.recent.flatMap((change) => {
    const name = nameOf(board, change.of)
    return name === undefined ? [] : [{ ...change, name }]
  })

function nameOf(board: Board, of: RecentChange['of']): TextRef | undefined {
  const colon = of.indexOf(':')
  const id = of.slice(colon + 1)
  switch (of.slice(0, colon)) {
    case 'item':
      return board.items[id]?.title
    case 'participation':
      return board.delegations[board.participations[id]?.delegation ?? '']?.name
    default:
      return board.sessions[id]?.shortName
  }
}
