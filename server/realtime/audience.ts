import type { Board } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import { actorOf } from '#shared/board/rights.ts'
import { revealedBy } from '#shared/board/held-texts.ts'
import type { PersonId } from '#shared/board/identity.ts'
import { mayRead } from '#shared/board/may-read.ts'
import type { Text, TextRef } from '#shared/board/text.ts'

/** The one place that decides which texts go to whom, on whatever way: frames, pages, snapshots. */

/** Those of these texts that a person may read now. */
export const textsFor = (board: Board, texts: Iterable<Text>, person: PersonId): Text[] =>
  Array.from(texts).filter((text) => mayRead(board, text, person))

/** The texts that have to travel with changes: those that came with them, and older ones that they reveal. */
export const textsWith = (changes: readonly Change[]): TextRef[] =>
  changes.flatMap((change) => [...change.commitments.map(({ ref }) => ref), ...revealedBy(change)])

/**
 * What a person's reading depends on, as one word: all of the same word read the same, so any one of them stands for
 * the others. It changes only with their rights, and then their sockets are closed. Null for nobody of the board.
 */
export function audienceOf(board: Board, person: PersonId): string | null {
  const actor = actorOf(board, person)
  return actor === null ? null : [actor.role, actor.ministry ?? '', actor.venue ?? ''].join('/')
}
