import { setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseSync } from 'node:sqlite'
import { inTurn } from './in-turn.ts'
import type { Outcome } from './log-store.ts'
import { hindrance, isBusy } from './sqlite-error.ts'

/** Another writer is a tool that appends once, or rewrites the file after an erasure. */
const LOCK_WAIT_MS = 10_000
const LOCK_RETRY_MS = 5

export interface Transactions {
  /** Runs `work` in a transaction that holds the write lock from its beginning, once those before it have ended. */
  readonly transact: <T>(work: () => Promise<T> | T) => Promise<Outcome<T>>
  /** Runs `work` when no transaction is open. */
  readonly between: <T>(work: () => Promise<T> | T) => Promise<T>
}

/**
 * The transactions of the one writing connection: one at a time, each with its outcome told apart. The wait for another
 * process's lock is done here rather than by SQLite, which would hold up the whole process meanwhile.
 */
export function transactions(db: DatabaseSync, lockWaitMs = LOCK_WAIT_MS): Transactions {
  const turn = inTurn()
  let unknown = false

  async function begin(): Promise<void> {
    const deadline = performance.now() + lockWaitMs
    for (;;) {
      try {
        return db.exec('BEGIN IMMEDIATE')
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error
        await sleep(LOCK_RETRY_MS)
      }
    }
  }

  function commit<T>(value: T): Outcome<T> {
    try {
      db.exec('COMMIT')
      return { outcome: 'committed', value }
    } catch (cause) {
      const reason = hindrance(cause)
      // Without room, no complete commit was written. Of any other error (a failed fsync) the file alone knows.
      if (reason === 'full' || reason === 'busy') return { outcome: 'not-committed', reason, cause }
      unknown = true
      return { outcome: 'unknown', settledBy: 'next-start', cause }
    } finally {
      rollBack()
    }
  }

  /** SQLite has done it already after some errors. */
  function rollBack(): void {
    try {
      if (db.isTransaction) db.exec('ROLLBACK')
    } catch {
      // How the transaction ended is said by the error before. If it is still open, the next one can't begin.
    }
  }

  return {
    transact: (work) =>
      turn(async () => {
        if (unknown) throw new Error('the outcome of an earlier commit is unknown: only a new start can tell')
        try {
          await begin()
          return commit(await work())
        } catch (cause) {
          rollBack()
          const reason = hindrance(cause)
          if (reason) return { outcome: 'not-committed', reason, cause }
          throw cause
        }
      }),
    between: (work) => turn(async () => work()),
  }
}
