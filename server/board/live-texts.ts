import type { Board } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import { droppedTexts, textsOf, textsOfBoard } from '#shared/board/held-texts.ts'
import type { Text, TextRef } from '#shared/board/text.ts'
import type { LogReader } from '#server/log/log-store.ts'
import { openText } from './seal-texts.ts'

/** The texts that the board refers to, in memory; older ones are only in the store. */
export type LiveTexts = {
  get(ref: TextRef): Text | undefined
  all(): Iterable<Text>
  /** Follows the board from `before` to `after`, with the texts that the changes between them brought. */
  follow(before: Board, after: Board, changes: readonly Change[], brought: readonly Text[]): void
}

export async function loadLiveTexts(store: LogReader, board: Board): Promise<LiveTexts> {
  const stored = await store.texts(textsOfBoard(board))
  const texts = new Map(stored.map((text) => [text.ref, openText(text)]))
  return {
    get: (ref) => texts.get(ref),
    all: () => texts.values(),
    follow(before, after, changes, brought) {
      for (const text of brought) if (textsOf(after, text.of).includes(text.ref)) texts.set(text.ref, text)
      for (const ref of changes.flatMap((change) => droppedTexts(before, after, change))) texts.delete(ref)
    },
  }
}
