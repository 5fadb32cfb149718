import type { Change } from '#shared/board/change.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Text } from '#shared/board/text.ts'
import type { Drain, LogReader, StoredText } from '#server/log/log-store.ts'
import { textsNeeded } from './context-of.ts'
import { type Answer, decideInOrder } from './decide-in-order.ts'
import type { Tip } from './entry.ts'
import type { Submission } from './receipts.ts'
import { follow } from './restore-board.ts'
import { openText } from './seal-texts.ts'

/** What one drain has come to; it holds once its transaction is committed. */
export type Drained = {
  tip: Tip
  /** To the submissions, in their order. */
  answers: Answer[]
  /** Those of other writers first, then those of the submissions. */
  changes: Change[]
  texts: Text[]
}

/**
 * One drain, under the store's write lock: follows what other writers appended behind `tip`, decides the submissions
 * in order (or finds the answers that they already have), and appends all of it.
 * @throws {StartRefused} if the log does not hold `tip` at all, or holds what cannot be followed
 */
export async function drainInto(
  store: LogReader,
  drain: Drain,
  tip: Tip,
  submissions: readonly Submission[],
  recordedAt: Instant,
): Promise<Drained> {
  const followed = follow(tip, await drain.tail(tip.head))
  const brought = await textsBroughtBy(store, followed.changes)

  const receipts = await drain.receipts(submissions.map(({ command }) => command.id))
  const needed = submissions.flatMap(({ command }) => textsNeeded(followed.tip.board, command))
  const found = needed.length === 0 ? [] : await store.texts(needed)
  const onRecord = { receipts, texts: new Map(found.map((text) => [text.ref, text])) }

  const decided = decideInOrder(followed.tip, submissions, onRecord, recordedAt)
  const { stored, texts, receipts: answered } = decided
  const erase = erasedBy(decided.changes)
  if (answered.length > 0) await drain.append({ changes: stored, texts, receipts: answered, erase })
  return {
    tip: decided.tip,
    answers: decided.answers,
    changes: [...followed.changes, ...decided.changes],
    texts: [...brought, ...texts].map(openText),
  }
}

/**
 * What other writers appended behind `tip`, without the lock: for when there is nothing to decide.
 * @throws {StartRefused} if the log does not hold `tip` at all, or holds what cannot be followed
 */
export async function followOthers(store: LogReader, tip: Tip): Promise<Drained> {
  const followed = follow(tip, await store.tail(tip.head))
  const texts = await textsBroughtBy(store, followed.changes)
  return { ...followed, answers: [], texts: texts.map(openText) }
}

/** The texts that came with what another writer appended, without those that were erased since. */
function textsBroughtBy(store: LogReader, changes: readonly Change[]): Promise<StoredText[]> | StoredText[] {
  const refs = changes.flatMap(({ commitments }) => commitments.map(({ ref }) => ref))
  return refs.length === 0 ? [] : store.texts(refs)
}

/** The texts that changes erase: they go in the same transaction. */
export const erasedBy = (changes: readonly Change[]): string[] =>
  changes.flatMap((change) => (change.type === 'text.erased' ? [change.payload.ref] : []))
