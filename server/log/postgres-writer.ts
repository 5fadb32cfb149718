import { hash } from 'node:crypto'
import { type ClientBase, DatabaseError, type Pool } from 'pg'
import { continues, type Head } from './hash-chain.ts'
import { type Batch, commandOf, type Drain, type LogStore } from './log-store.ts'
import { ask, connectAlone, run } from './postgres-connection.ts'
import { hindrance, isForbidden } from './postgres-error.ts'
import { ALL } from './postgres-reader.ts'
import { BARELY_WAIT, PUT_WAL_BEHIND, READ, REWRITE, REWRITTEN_TABLES, WAIT_AGAIN, WRITE } from './postgres-sql.ts'
import type { Transactions } from './postgres-transactions.ts'
import { tailBehind } from './tail-behind.ts'

/** The writing half of the log at `url` that begins at `start`, over the one connection of `pool`. */
export function writerOf(
  url: string,
  pool: Pool,
  { transact, between }: Transactions,
  start: Head,
): Pick<LogStore, 'transact' | 'saveSnapshot' | 'scrub'> {
  return {
    transact: (work) =>
      transact(async (connection) => {
        let isOver = false
        try {
          return await work(await drainOver(connection, start, () => isOver))
        } finally {
          isOver = true
        }
      }),
    saveSnapshot: ({ seq, hash: at, codeVersion, board }) =>
      between(async () => {
        try {
          await ask(pool, WRITE.saveSnapshot, seq, at, codeVersion, board, hash('sha256', board))
          return { outcome: 'committed', value: undefined }
        } catch (cause) {
          const reason = hindrance(cause)
          if (reason === undefined) throw cause
          return { outcome: 'not-committed', reason, cause }
        }
      }),
    scrub: () => scrub(url, pool),
  }
}

async function drainOver(connection: ClientBase, start: Head, isOver: () => boolean): Promise<Drain> {
  // Nobody but this drain moves it while the lock is held.
  let head = (await ask(connection, READ.head))[0] ?? start

  async function append({ changes, texts, receipts, erase }: Batch): Promise<void> {
    if (isOver()) throw new Error('this drain is over')
    for (const change of changes) {
      if (!continues(head, change)) throw new Error(`change ${change.seq} does not continue the chain at ${head.seq}`)
      head = change
    }
    if (changes.length > 0) {
      const of = changes.flatMap((change) => change.of.map((thing) => ({ thing, seq: change.seq })))
      const [seqs, bytes, hashes] = [column(changes, 'seq'), column(changes, 'bytes'), column(changes, 'hash')]
      const last = String(head.seq)
      await ask(connection, WRITE.addChanges, seqs, bytes, hashes, column(of, 'thing'), column(of, 'seq'), last)
    }
    if (texts.length > 0) await ask(connection, WRITE.addTexts, ...columns(texts, TEXT))
    if (receipts.length > 0) await ask(connection, WRITE.addReceipts, ...columns(receipts, RECEIPT))
    if (erase.length === 0) return
    await ask(connection, WRITE.markUnscrubbed)
    await ask(connection, WRITE.eraseTexts, erase)
    await ask(connection, WRITE.eraseFingerprints, erase.map(commandOf))
  }

  return {
    tail: async (known) =>
      known.seq === head.seq && known.hash === head.hash
        ? []
        : tailBehind(known, start, (after) => ask(connection, READ.changes, after, ALL, ALL)),
    receipts: async (commandIds) => (commandIds.length === 0 ? [] : ask(connection, READ.receipts, commandIds)),
    append,
  }
}

const TEXT = ['ref', 'of', 'ministry', 'class', 'text', 'salt'] as const
const RECEIPT = ['commandId', 'by', 'client', 'salt', 'fingerprint', 'outcome'] as const

const column = <Row, Name extends keyof Row>(rows: readonly Row[], name: Name): Row[Name][] =>
  rows.map((row) => row[name])

/** Rows as six columns, one for each name. */
const columns = <Name extends string>(
  rows: readonly Readonly<Record<Name, string | null>>[],
  [a, b, c, d, e, f]: readonly [Name, Name, Name, Name, Name, Name],
) => [column(rows, a), column(rows, b), column(rows, c), column(rows, d), column(rows, e), column(rows, f)] as const

/** Milliseconds: for many GB of texts. */
const REWRITE_PATIENCE = 600_000

/**
 * As far as the server lets it now; several nodes may be asked at the same time. A rewrite has a connection of its own, as
 * long as it lasts: what is written meanwhile waits for its tables at most, which is bounded, and not for its end.
 */
async function scrub(url: string, pool: Pool): Promise<boolean> {
  try {
    if ((await ask(pool, READ.unscrubbed)).length === 0) return true
    const connection = await connectAlone(url)
    try {
      return await scrubOver(connection)
    } finally {
      await connection.end()
    }
  } catch (error) {
    if (hindrance(error) !== undefined) return false
    throw error
  }
}

async function scrubOver(connection: ClientBase): Promise<boolean> {
  const [lock] = await ask(connection, WRITE.scrubAlone)
  if (lock?.alone !== true) return false
  try {
    // Only now: while somebody else scrubs, the mark may go and be set anew.
    const [mark] = await ask(connection, READ.unscrubbed)
    if (mark === undefined) return true
    if ((await rewrite(connection)) > 0) return false
    await putWalBehind(connection)
    // What was erased meanwhile, by another node, is not in this rewrite.
    return (await ask(connection, WRITE.markScrubbed, mark.n)).length > 0
  } finally {
    await ask(connection, WRITE.scrubNoMore)
  }
}

/**
 * A plain VACUUM would leave the bytes in the free part of a page. A rewrite leaves out every row but those that an older
 * transaction may still look at. Gives how many such rows there are: with each table the server says it in a number, in
 * whatever language.
 */
async function rewrite(connection: ClientBase): Promise<number> {
  const kept: number[] = []
  const hear = ({ detail = '' }: { detail?: string | undefined }): void => {
    const [number] = /\d+/.exec(detail) ?? []
    if (number !== undefined) kept.push(Number(number))
  }
  connection.on('notice', hear)
  try {
    await run(connection, BARELY_WAIT)
    await run(connection, REWRITE, REWRITE_PATIENCE)
  } finally {
    connection.off('notice', hear)
    await run(connection, WAIT_AGAIN)
  }
  return kept.length < REWRITTEN_TABLES ? Infinity : kept.reduce((sum, rows) => sum + rows, 0)
}

/** As far as this role may: without it, the next checkpoints do the same in their time. */
async function putWalBehind(connection: ClientBase): Promise<void> {
  for (const sql of PUT_WAL_BEHIND)
    try {
      await run(connection, sql)
    } catch (error) {
      if (!(error instanceof DatabaseError && isForbidden(error))) throw error
    }
}
