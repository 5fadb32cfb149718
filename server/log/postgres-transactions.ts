import type { ClientBase, Pool } from 'pg'
import { inTurn } from './in-turn.ts'
import type { Outcome } from './log-store.ts'
import { run, withConnection } from './postgres-connection.ts'
import { hindrance, isRolledBack } from './postgres-error.ts'
import { BEGIN_LOCKED } from './postgres-sql.ts'

export interface Transactions {
  /** Runs `work` in a transaction that holds the write lock from its beginning, once those before it have ended. */
  readonly transact: <T>(work: (connection: ClientBase) => Promise<T>) => Promise<Outcome<T>>
  /** Runs `work` when no transaction is open. */
  readonly between: <T>(work: () => Promise<T>) => Promise<T>
}

/** An end that came in COMMIT, where it says nothing of what the server has done. */
class InCommit extends Error {}

/** The transactions over the one writing connection of `pool`: one at a time, each with its outcome told apart. */
export function transactions(pool: Pool): Transactions {
  const turn = inTurn()

  async function transactNow<T>(work: (connection: ClientBase) => Promise<T>): Promise<Outcome<T>> {
    try {
      const value = await withConnection(pool, (connection) => inTransaction(connection, work))
      return { outcome: 'committed', value }
    } catch (error) {
      if (error instanceof InCommit) return { outcome: 'unknown', settledBy: 'next-drain', cause: error.cause }
      const reason = hindrance(error)
      if (reason === undefined) throw error
      return { outcome: 'not-committed', reason, cause: error }
    }
  }

  return { transact: (work) => turn(() => transactNow(work)), between: turn }
}

async function inTransaction<T>(connection: ClientBase, work: (connection: ClientBase) => Promise<T>): Promise<T> {
  await run(connection, BEGIN_LOCKED)
  // An error leaves the connection to be thrown away, by which the server rolls back.
  const value = await work(connection)
  const { command } = await run(connection, 'COMMIT').catch((cause: unknown) => {
    throw isRolledBack(cause) ? cause : new InCommit('in COMMIT', { cause })
  })
  if (command !== 'COMMIT') throw new Error('a statement failed, and the work went on')
  return value
}
