import { applyAll } from '#shared/board/apply.ts'
import type { Board } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import { droppedTexts, rightsChangedFor, textsOf } from '#shared/board/held-texts.ts'
import type { PersonId } from '#shared/board/identity.ts'
import { mayRead } from '#shared/board/may-read.ts'
import type { Text, TextRef } from '#shared/board/text.ts'
import type { ChangesPage, Snapshot } from '#shared/protocol/http.ts'
import type { Frame } from '#shared/protocol/socket.ts'

/** What the server has confirmed to one person: the board, and of the texts it refers to exactly those they may read. */
export type Confirmed = { person: PersonId; board: Board; texts: ReadonlyMap<TextRef, Text> }

/** Consecutive changes of a log, however they came: a frame of the socket or a page of the catch-up. */
export type Stretch = Pick<Frame | ChangesPage, 'log' | 'changes' | 'texts'>

/**
 * What became of a stretch. After a `gap` the missing changes are to be fetched; `other-log` and `rights-changed`
 * leave nothing of the state to build on: it is thrown away for a snapshot.
 */
export type Advance =
  | { kind: 'advanced'; confirmed: Confirmed; changes: readonly Change[] }
  | { kind: 'gap' | 'other-log' | 'rights-changed' }

export function fromSnapshot({ person, board, texts }: Pick<Snapshot, 'person' | 'board' | 'texts'>): Confirmed {
  return { person, board, texts: withTexts(new Map(), texts, board, person) }
}

/** The state after a stretch; changes that it already has are skipped, so a stretch may come twice. */
export function advance(confirmed: Confirmed, { log, changes, texts }: Stretch): Advance {
  const { board, person } = confirmed
  const { position } = board
  if (log !== position.log) return { kind: 'other-log' }
  const news = changes.filter(({ seq }) => seq > position.seq)
  if (news.length === 0) return { kind: 'advanced', confirmed, changes: news }
  if (news.some(({ seq }, index) => seq !== position.seq + 1 + index)) return { kind: 'gap' }
  if (news.some((change) => rightsChangedFor(change) === person)) return { kind: 'rights-changed' }

  const after = applyAll(board, news)
  const kept = withoutTexts(
    confirmed.texts,
    news.flatMap((change) => droppedTexts(board, after, change)),
  )
  return {
    kind: 'advanced',
    confirmed: { person, board: after, texts: withTexts(kept, texts, after, person) },
    changes: news,
  }
}

/** The same map if it has none of them. */
function withoutTexts(texts: ReadonlyMap<TextRef, Text>, gone: readonly TextRef[]): ReadonlyMap<TextRef, Text> {
  const held = gone.filter((ref) => texts.has(ref))
  if (held.length === 0) return texts
  const fewer = new Map(texts)
  for (const ref of held) fewer.delete(ref)
  return fewer
}

/** Adds what the board still refers to: a page may carry a text that its own later changes let go of. */
function withTexts(
  texts: ReadonlyMap<TextRef, Text>,
  incoming: readonly Text[],
  board: Board,
  person: PersonId,
): ReadonlyMap<TextRef, Text> {
  const wanted = incoming.filter((text) => textsOf(board, text.of).includes(text.ref) && mayRead(board, text, person))
  return wanted.length === 0 ? texts : new Map([...texts, ...wanted.map((text) => [text.ref, text] as const)])
}
