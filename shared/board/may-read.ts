import type { Board } from './board.ts'
import { OPERATOR, type PersonId } from './identity.ts'
import { type Actor, actorOf } from './rights.ts'
import type { Text } from './text.ts'

/**
 * Whether a person may read a text now. What it depends on changes only by a change in the log:
 * an announcement, a role, an erasure, a person disabled.
 */
export function mayRead(
  board: Board,
  text: Pick<Text, 'ref' | 'of' | 'ministry' | 'class'>,
  person: PersonId,
): boolean {
  if (board.erased[text.ref] === true) return false
  const reader = actorOf(board, person)
  if (reader === null) return false
  if (isOpenToAll(board, text)) return true
  const officer = reader.role === 'chair' || reader.role === 'desk'
  switch (text.class) {
    case 'public':
      return true
    case 'internal':
      return officer || reader.role === 'admin' || reader.role === OPERATOR
    case 'contact':
      return officer || reader.role === 'admin' || reader.role === OPERATOR || receives(board, reader, text.of)
    case 'sealed':
      return officer && reader.ministry === text.ministry
  }
}

/** Whether everybody with an account may read a text now: it is public, or was announced, and was not erased. */
export const isOpenToAll = (
  { erased, revealed }: Board,
  { ref, class: textClass }: Pick<Text, 'ref' | 'class'>,
): boolean => erased[ref] !== true && (textClass === 'public' || revealed[ref] === true)

/** Whether the reader is of the logistics that receive a guest: it is a participation, at their venue. */
function receives(board: Board, { role, venue }: Actor, of: Text['of']): boolean {
  if (role !== 'logistics' || venue === null || !of.startsWith('participation:')) return false
  const participation = board.participations[of.slice('participation:'.length)]
  return participation !== undefined && board.sessions[participation.session]?.venue === venue
}
