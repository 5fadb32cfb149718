import { beforeEach, describe, onTestFinished } from 'vitest'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { query } from '#server/testing/postgres/query.ts'
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
  const [found] = await query(
    database.url,
    `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables
     WHERE schemaname = 'chaebi_accounts' AND tablename <> 'keeping'`,
  )
  const tables = found?.['tables']
  if (typeof tables === 'string') await query(database.url, `TRUNCATE ${tables}`)
  return database.url
}
