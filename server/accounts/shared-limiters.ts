import { createHmac } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { RateLimiterPostgres, RateLimiterSQLite } from 'rate-limiter-flexible'
import { type Limiter, limiterBy, type MakeLimiter, pointsOf } from '#server/limits/limiter.ts'
import type { AccountsStore } from './accounts-store.ts'

const TABLE = 'attempt'
/** As the library has it; `expire` in milliseconds since 1970. */
const MAKE_TABLE = `CREATE TABLE IF NOT EXISTS ${TABLE} (key VARCHAR(255) PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0, expire BIGINT)`

/** Limits whose counts are kept beside the accounts: a restart forgives nothing, and several servers count together. */
export type SharedLimiters = {
  make: MakeLimiter
  /** Drops the counts whose time is over. */
  tidy(now: number): Promise<void>
}

/** Keys are told apart by the secret, so that neither names nor addresses stand in the database. */
export async function openSharedLimiters({
  database: connection,
  secret,
  migrate,
}: Pick<AccountsStore, 'database' | 'secret' | 'migrate'>): Promise<SharedLimiters> {
  await migrate(async () =>
    connection instanceof DatabaseSync ? connection.exec(MAKE_TABLE) : connection.query(MAKE_TABLE),
  )

  const limiterOf = (limit: Parameters<MakeLimiter>[0]): Limiter => {
    const options = {
      ...pointsOf(limit),
      tableName: TABLE,
      tableCreated: true,
      clearExpiredByTimeout: false,
      // Whoever goes on beyond the limit is told so without a look at the disk.
      inMemoryBlockOnConsumed: limit.attempts + 1,
    }
    if (connection instanceof DatabaseSync)
      return limiterBy(new RateLimiterSQLite({ ...options, ...SQLITE, storeClient: clientOf(connection) }), limit)
    return limiterBy(new RateLimiterPostgres({ ...options, storeClient: connection, storeType: 'pool' }), limit)
  }

  return {
    make(limit) {
      const limiter = limiterOf(limit)
      const kept = (key: string): string =>
        createHmac('sha256', secret).update(`${limit.name} ${key}`).digest('base64url')
      return { take: (key) => limiter.take(kept(key)), giveBack: (key) => limiter.giveBack(kept(key)) }
    },
    async tidy(now) {
      if (connection instanceof DatabaseSync) connection.prepare(`DELETE FROM ${TABLE} WHERE expire < ?`).run(now)
      else await connection.query(`DELETE FROM ${TABLE} WHERE expire < $1`, [now])
    },
  }
}

/** What the library asks of a database that answers at once, which is what Node's own does. */
const SQLITE = { storeType: 'better-sqlite3' } as const
const clientOf = (database: DatabaseSync) => ({
  prepare: (sql: string) => database.prepare(sql),
  // It asks for one statement at a time, which is a transaction by itself.
  transaction: <Work>(work: Work): Work => work,
})
