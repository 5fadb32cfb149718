import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { createDatabase } from '#server/testing/postgres/create-database.ts'
import type { TestPostgres } from '#server/testing/postgres/start-postgres.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

const SECONDS = 5

/**
 * What `pgbench` makes of one insert of so many bytes after another, each in a transaction of its own.
 * @returns rows per second; null where there is no `pgbench`
 */
export async function insertsPerSecond(postgres: TestPostgres, bytes: number): Promise<number | null> {
  await using database = await createDatabase(postgres.url)
  using place = temporaryDirectory()
  const client = new Client({ connectionString: database.url })
  await client.connect()
  await client.query('CREATE TABLE change (seq bigserial PRIMARY KEY, bytes text NOT NULL)')
  await client.end()
  const script = join(place.path, 'insert.sql')
  writeFileSync(script, `INSERT INTO change (bytes) VALUES (repeat('x', ${Math.round(bytes)}));\n`)
  try {
    const args = ['--no-vacuum', '--protocol=prepared', '--file', script, '--time', String(SECONDS), database.url]
    const { stdout } = await promisify(execFile)('pgbench', args)
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
