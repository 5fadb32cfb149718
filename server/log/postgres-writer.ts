import { hash } from 'node:crypto'
import { type ClientBase, DatabaseError, type Pool } from 'pg'
import { continues, type Head } from './hash-chain.ts'
import { type Batch, commandOf, type Drain, type LogStore } from './log-store.ts'
import { ask, run, withConnection } from './postgres-connection.ts'
import { hindrance, isForbidden } from './postgres-error.ts'
import { ALL } from './postgres-reader.ts'
import { PUT_WAL_BEHIND, READ, REWRITE, WRITE } from './postgres-sql.ts'
import type { Transactions } from './postgres-transactions.ts'
import { tailBehind } from './tail-behind.ts'

/** The writing half of the log that begins at `start`, over the one connection of `pool`. */
export function writerOf(
  pool: Pool,
  { transact }: Transactions,
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
    async saveSnapshot({ seq, hash: at, codeVersion, board }) {
      try {
        await ask(pool, WRITE.saveSnapshot, seq, at, codeVersion, board, hash('sha256', board))
        return { outcome: 'committed', value: undefined }
      } catch (cause) {
        const reason = hindrance(cause)
        if (reason === undefined) throw cause
        return { outcome: 'not-committed', reason, cause }
      }
    },
    scrub: () => scrub(pool),
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
      await ask(connection, WRITE.addChanges, column(changes, 'seq'), column(changes, 'bytes'), column(changes, 'hash'))
      if (of.length > 0) await ask(connection, WRITE.addChangesOf, column(of, 'thing'), column(of, 'seq'))
      await ask(connection, WRITE.tellOthers, String(head.seq))
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

/**
 * A plain VACUUM would leave the bytes in the free part of a page. A rewrite leaves out every row but those that a
 * transaction from before may still look at: it says of how many.
 */
async function scrub(pool: Pool): Promise<boolean> {
  if ((await ask(pool, READ.unscrubbed)).length === 0) return true
  try {
    return await withConnection(pool, async (connection) => {
      const kept: string[] = []
      const hear = ({ detail }: { detail?: string | undefined }): void => void kept.push(detail ?? '')
      connection.on('notice', hear)
      try {
        await run(connection, REWRITE)
      } finally {
        connection.off('notice', hear)
      }
      if (!kept.some((detail) => /\d/.test(detail)) || kept.some((detail) => Number(/\d+/.exec(detail)?.[0]) > 0))
        return false
      await putWalBehind(connection)
      await ask(connection, WRITE.markScrubbed)
      return true
    })
  } catch (error) {
    if (hindrance(error) !== undefined) return false
    throw error
  }
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
