import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { LogRefused } from './log-refused.ts'
import type { LogStore } from './log-store.ts'
import { createLogFile } from './sqlite-file.ts'
import { takeServerLock } from './sqlite-lock.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { checkpoint, WRITER_SETTINGS, writeQueries } from './sqlite-sql.ts'
import { type Transactions, transactions } from './sqlite-transactions.ts'
import { upgradeSqliteLog } from './sqlite-upgrade.ts'
import { writerOf } from './sqlite-writer.ts'

const SETTLE_WAIT_MS = 10_000
const SETTLE_RETRY_MS = 20

/**
 * Opens the log in `file` for writing. The `server` makes the log if there is none, brings an older one up to date, makes
 * a copy a log of its own, and is the only server on it; a `tool` may append beside it. Throws {@link LogRefused}, or
 * SQLite's own error if the disk fails.
 * @param copied is told of the copy that is made of an older log before it is brought up to date
 */
export async function openSqliteLog(
  file: string,
  as: 'server' | 'tool',
  copied: (copy: string) => void = () => {},
): Promise<LogStore> {
  await using opening = new AsyncDisposableStack()
  if (as === 'server') {
    opening.defer(takeServerLock(file))
    if (!existsSync(file)) createLogFile(file)
    await upgradeSqliteLog(file, copied)
  }
  // What is to be refused is refused here, before there is a connection that could write.
  const before = readSqliteLog(file)
  await before.close()
  if (before.isCopy && as === 'tool') throw new LogRefused('copy', file)

  const db = new DatabaseSync(file)
  const turns = transactions(db)
  opening.defer(() => turns.between(() => db.close()))
  db.exec(WRITER_SETTINGS)
  if (as === 'server') await settle(db, file)
  if (before.isCopy) await nameCopy(db, turns)

  const reader = readSqliteLog(file)
  opening.defer(() => turns.between(() => reader.close()))
  const writer = writerOf(db, turns, reader.start)
  const open = opening.move()
  return { ...reader, ...writer, watch: hearsNothing, close: () => open.disposeAsync() }
}

/** Another process says nothing when it has appended; whoever looks at the head sees it. */
const hearsNothing = () => () => {}

/**
 * Brings into the database, durably, what the -wal file holds. After a commit that failed in its last step, what this
 * machine reads there may not be on the disk yet, and nobody may be told of it before it is.
 */
async function settle(db: DatabaseSync, file: string): Promise<void> {
  const deadline = performance.now() + SETTLE_WAIT_MS
  while (performance.now() < deadline) {
    if (checkpoint(db).moved) return
    await sleep(SETTLE_RETRY_MS)
  }
  throw new LogRefused('in-use', file)
}

/**
 * From here on a restored log and the one that it was copied from have different changes under the same seqs, so it is
 * called by another id. The snapshot holds positions of the old one.
 */
async function nameCopy(db: DatabaseSync, { transact }: Transactions): Promise<void> {
  const write = writeQueries(db)
  const ended = await transact(() => {
    write.nameCopy.run(randomUUID())
    write.dropSnapshot.run()
  })
  if (ended.outcome !== 'committed') throw ended.cause
}
