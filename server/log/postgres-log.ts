import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { LogRefused } from './log-refused.ts'
import type { LogReader, LogStore } from './log-store.ts'
import { ask, nameOf, openPool } from './postgres-connection.ts'
import { refuseUnfit, refusing } from './postgres-fitness.ts'
import { readPostgresLog } from './postgres-reader.ts'
import { WRITE } from './postgres-sql.ts'
import { type Transactions, transactions } from './postgres-transactions.ts'
import { upgradeTables } from './postgres-upgrade.ts'
import { watchPostgres } from './postgres-watch.ts'
import { writerOf } from './postgres-writer.ts'

/**
 * Opens the log in a database for writing, beside any number of others. A `server` makes the log if there is none, brings
 * an older one up to date, and makes a copy a log of its own; of several that do so at once, one does. Throws {@link LogRefused}.
 */
export async function openPostgresLog(url: string, as: 'server' | 'tool'): Promise<LogStore> {
  await using opening = new AsyncDisposableStack()
  await refuseUnfit(url, as === 'server')
  const pool = openPool(url, 1)
  const turns = transactions(pool)
  opening.defer(() => pool.end())
  if (as === 'server') await underLock(url, turns, upgradeTables)
  const reader = await namedReader(url, as, turns)
  opening.defer(() => reader.close())
  const watch = await refusing(nameOf(url), () => watchPostgres(url, as))
  opening.defer(() => watch.close())
  // What is under way is committed first, and may read until then.
  opening.defer(() => turns.between(async () => {}))
  const open = opening.move()
  return {
    ...reader,
    ...writerOf(url, pool, turns, reader.start),
    watch: watch.watch,
    close: () => open.disposeAsync(),
  }
}

/**
 * Makes a replica that was promoted a log of its own: it may lack the last changes of the one that it followed, and goes on
 * with others under the same seqs. Throws {@link LogRefused}, also while a server is on it.
 */
export async function adoptPostgresLog(url: string): Promise<Pick<LogReader, 'log' | 'parent'>> {
  await refuseUnfit(url)
  const pool = openPool(url, 1)
  try {
    await underLock(url, transactions(pool), async (connection) => {
      const [lock] = await ask(connection, WRITE.serveAlone)
      if (lock?.alone !== true) throw new LogRefused('in-use', nameOf(url))
      await ask(connection, WRITE.markCopy)
      await nameCopy(connection)
    })
  } finally {
    await pool.end()
  }
  const adopted = await readPostgresLog(url)
  await adopted.close()
  return { log: adopted.log, parent: adopted.parent }
}

async function namedReader(url: string, as: 'server' | 'tool', turns: Transactions): Promise<LogReader> {
  const reader = await readPostgresLog(url)
  if (!reader.isCopy) return reader
  await reader.close()
  if (as === 'tool') throw new LogRefused('copy', nameOf(url))
  await underLock(url, turns, nameCopy)
  return readPostgresLog(url)
}

/** A start that can't be finished is refused; whoever tries again finds all of it or nothing. */
async function underLock(
  url: string,
  { transact }: Transactions,
  work: (on: ClientBase) => Promise<void>,
): Promise<void> {
  const name = nameOf(url)
  await refusing(name, async () => {
    const ended = await transact(work)
    if (ended.outcome !== 'committed') throw new LogRefused('unreachable', name, { cause: ended.cause })
  })
}

/** As on SQLite: from here on it has other changes under the same seqs than what it was copied from. */
async function nameCopy(connection: ClientBase): Promise<void> {
  await ask(connection, WRITE.nameCopy, randomUUID())
  await ask(connection, WRITE.dropSnapshot)
}
