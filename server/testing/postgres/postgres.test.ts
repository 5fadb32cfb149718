import { describe, expect, it } from 'vitest'
import { createDatabase } from './create-database.ts'
import { broughtPostgres } from './find-postgres.ts'
import { freshDatabase } from './fresh-database.ts'
import { query } from './query.ts'
import { startPostgres } from './start-postgres.ts'

const ask = async (url: string, sql: string): Promise<unknown[]> => (await query(url, sql)).flatMap(Object.values)

describe('the PostgreSQL of the tests', () => {
  it('gives each its own database, and flushes as one in earnest', async () => {
    await using one = await freshDatabase()
    await using other = await freshDatabase()
    await ask(one.url, 'CREATE TABLE mine (a int)')
    expect(await ask(other.url, `SELECT to_regclass('mine'), current_setting('fsync')`)).toEqual([null, 'on'])
    expect(await ask(one.url, `SELECT count(*)::int FROM mine`)).toEqual([0])
  })

  it(
    'is the one that npm brings where none is installed, and comes back after a crash with what was kept',
    { timeout: 60_000 },
    async () => {
      await using server = await startPostgres(broughtPostgres)
      await using database = await createDatabase(server.url)
      await ask(database.url, 'CREATE TABLE kept AS SELECT 7 AS a')
      await server.stop('crash')
      await expect(ask(database.url, 'SELECT a FROM kept')).rejects.toThrow('ECONNREFUSED')
      await server.start()
      expect(await ask(database.url, 'SELECT a FROM kept')).toEqual([7])
    },
  )
})
