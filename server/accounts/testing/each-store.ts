import { Client } from 'pg'
import { beforeEach, describe, onTestFinished } from 'vitest'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import type { TestDatabase } from '#server/testing/postgres/create-database.ts'
import type { AccountsPlace } from '../accounts-store.ts'
import { temporaryDirectory } from './temporary-directory.ts'

type Store = 'SQLite' | 'PostgreSQL'
let store: Store = 'SQLite'

/** Runs the tests once on each store: what they say holds for both. */
export function onEachStore(tests: () => void): void {
  describe.each<Store>(['SQLite', 'PostgreSQL'])('on %s', (each) => {
    beforeEach(() => {
      store = each
      return () => void (store = 'SQLite')
    })
    tests()
  })
}

/** A place for accounts with nobody in it yet. */
export async function emptyPlace(): Promise<AccountsPlace> {
  return { dataDir: temporaryDirectory(), databaseUrl: store === 'SQLite' ? undefined : await emptyDatabase() }
}

/** Making a database takes longer than most tests. */
const free: TestDatabase[] = []

async function emptyDatabase(): Promise<string> {
  const database = free.pop() ?? (await freshDatabase())
  onTestFinished(() => void free.push(database))
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    const { rows } = await client.query<{ tables: string | null }>(
      `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables
       WHERE schemaname = 'chaebi_accounts' AND tablename <> 'keeping'`,
    )
    const tables = rows[0]?.tables ?? null
    if (tables !== null) await client.query(`TRUNCATE ${tables}`)
  } finally {
    await client.end()
  }
  return database.url
}
