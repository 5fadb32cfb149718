import { applyAll } from '#shared/board/apply.ts'
import type { Board } from '#shared/board/board.ts'
import { type Change, changeSchema } from '#shared/board/change.ts'
import type { Command } from '#shared/board/command.ts'
import type { Context, Decision } from '#shared/board/decision.ts'
import { thingsOf } from '#shared/board/held-texts.ts'
import type { Instant } from '#shared/board/instant.ts'
import { changesOf } from '#shared/board/replay.ts'
import type { Text } from '#shared/board/text.ts'
import { chainHash, type Head } from '#server/log/hash-chain.ts'
import type { NewChange, StoredChange, StoredText } from '#server/log/log-store.ts'
import { StartRefused } from '#server/start-refused.ts'
import { sealTexts } from './seal-texts.ts'

/** A board and the head of its log at the same position. */
export type Tip = { board: Board; head: Head }

/** What one accepted command adds to the log. */
export type Entry = { tip: Tip; changes: Change[]; stored: NewChange[]; texts: StoredText[] }

/** Puts an accepted decision behind `tip`: in its place, sealed, chained, and as the bytes that are kept. */
export function entryBehind(
  { board, head }: Tip,
  command: Pick<Command, 'id' | 'observedAt'>,
  { facts, texts }: Pick<Extract<Decision, { ok: true }>, 'facts' | 'texts'>,
  context: Context,
  recordedAt: Instant,
): Entry {
  const { sealed, commitments } = sealTexts(texts)
  const changes = committed(changesOf(board, command, facts, context, recordedAt), texts, commitments).map((change) =>
    // By the schema of those who will read it: what it would refuse must never be in the log.
    changeSchema.parse(change),
  )
  const stored: NewChange[] = []
  for (const change of changes) {
    const bytes = JSON.stringify(change)
    const { hash } = stored.at(-1) ?? head
    stored.push({ seq: change.seq, bytes, hash: chainHash(hash, bytes), of: thingsOf(change) })
  }
  const { seq, hash } = stored.at(-1) ?? head
  return { tip: { board: applyAll(board, changes), head: { seq, hash } }, changes, stored, texts: sealed }
}

/**
 * Each commitment with the change that is about the thing of its text, so that a page which ends between two changes of
 * one command has no text too early.
 */
function committed(changes: Change[], texts: readonly Text[], commitments: Change['commitments']): Change[] {
  const things = changes.map(thingsOf)
  const places = texts.map(({ of }) =>
    Math.max(
      0,
      things.findIndex((about) => about.includes(of)),
    ),
  )
  return changes.map((change, place) => ({
    ...change,
    commitments: commitments.filter((_, index) => places[index] === place),
  }))
}

/** A change from the log. Throws {@link StartRefused} for one that this version does not know. */
export function readStored({ seq, bytes }: Pick<StoredChange, 'seq' | 'bytes'>): Change {
  try {
    return readChange(bytes)
  } catch (cause) {
    throw new StartRefused(`This version of Chaebi can't read change ${seq} of the log. Start a newer one.`, { cause })
  }
}

/** A change from its kept bytes. */
export const readChange = (bytes: string): Change => changeSchema.parse(JSON.parse(bytes))
