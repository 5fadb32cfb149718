import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '#server/testing/postgres/create-database.ts'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { query } from '#server/testing/postgres/query.ts'
import { openPool } from './postgres-connection.ts'
import { openPostgresLog } from './postgres-log.ts'
import { readPostgresLog } from './postgres-reader.ts'
import { MIGRATIONS } from './postgres-sql.ts'
import { transactions } from './postgres-transactions.ts'
import { upgradeTables } from './postgres-upgrade.ts'
import { append } from './testing/log-builder.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const log = await openPostgresLog(database.url, 'server')
  await append(log, [{}, {}])
  await log.close()
})
afterAll(() => database[Symbol.asyncDispose]())

/** As a server of a later version would do at its start; there has been no later one yet. */
async function upgradedBy(...later: string[]) {
  const pool = openPool(database.url, 1)
  try {
    const to = [...MIGRATIONS, ...later]
    return await transactions(pool).transact((connection) => upgradeTables(connection, to))
  } finally {
    await pool.end()
  }
}

const ADD_KIND = "ALTER TABLE chaebi_log.change ADD COLUMN kind text NOT NULL DEFAULT 'of before'"
const version = () => query(database.url, 'SELECT version FROM chaebi_log.version')
const columns = () =>
  query(database.url, "SELECT FROM pg_attribute WHERE attrelid = 'chaebi_log.change'::regclass AND attname = 'kind'")

describe('a log whose tables a later version changes', () => {
  it('is as it was where a step of that fails', async () => {
    await expect(upgradedBy(ADD_KIND, 'ALTER TABLE chaebi_log.nothing ADD COLUMN kind text')).rejects.toThrow('nothing')
    expect([await version(), await columns()]).toEqual([[{ version: MIGRATIONS.length }], []])
    const log = await readPostgresLog(database.url)
    expect(await log.head()).toMatchObject({ seq: 2 })
    await log.close()
  })

  it('has what it had, is brought forward once, and is refused to this version then', async () => {
    const head = 'SELECT seq, kind FROM chaebi_log.change ORDER BY seq'
    for (let time = 0; time < 2; time += 1)
      expect(await upgradedBy(ADD_KIND)).toEqual({ outcome: 'committed', value: undefined })
    expect(await query(database.url, head)).toEqual([
      { seq: '1', kind: 'of before' },
      { seq: '2', kind: 'of before' },
    ])
    expect(await version()).toEqual([{ version: MIGRATIONS.length + 1 }])
    await expect(openPostgresLog(database.url, 'server')).rejects.toMatchObject({ refusal: 'newer' })
  })
})
