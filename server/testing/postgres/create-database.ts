import { randomUUID } from 'node:crypto'
import { query } from './query.ts'

/** A database of its own. Disposing of it cuts off whoever is still connected. */
export type TestDatabase = { url: string } & AsyncDisposable

/** Makes one on the server of a test PostgreSQL: empty, or a copy of another that nobody is connected to. */
export async function createDatabase(serverUrl: string, template = 'template0'): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = new URL(serverUrl)
  url.pathname = name
  // Copied page by page over the log, as is the default, a sequence may go back by some numbers after a crash: the copy
  // takes itself for written ahead, and is not. A copy of files ends with a checkpoint; before 15 there is no other.
  const strategy = template === 'template0' || (await versionOf(serverUrl)) < 150_000 ? '' : 'STRATEGY file_copy'
  await query(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template} ${strategy}`)
  async function drop(): Promise<void> {
    await query(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { url: url.href, [Symbol.asyncDispose]: drop }
}

async function versionOf(url: string): Promise<number> {
  const [row] = await query(url, `SELECT current_setting('server_version_num') AS version`)
  return Number(row?.['version'])
}
