import type { Board } from '../board/board.ts'

/** A board whose definition has got further workstreams, of the first session that there is. */
export function withWorkstreams(board: Board, ids: readonly string[]): Board {
  const session = Object.keys(board.sessions)[0] ?? ''
  const added = ids.map((id) => [id, { id, session, name: board.summit.name, lead: 'mofa', supporting: null }] as const)
  return { ...board, workstreams: { ...board.workstreams, ...Object.fromEntries(added) } }
}
