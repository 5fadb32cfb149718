import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { createDatabase } from './create-database.ts'
import { broughtPostgres } from './find-postgres.ts'
import { freshDatabase } from './fresh-database.ts'
import { startPostgres } from './start-postgres.ts'

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

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
