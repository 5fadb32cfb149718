import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** A database of its own. Disposing of it cuts off whoever is still connected. */
export type TestDatabase = { url: string } & AsyncDisposable

/** Makes one on the server of a test PostgreSQL: empty, or a copy of another that nobody is connected to. */
export async function createDatabase(serverUrl: string, template = 'template0'): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = new URL(serverUrl)
  url.pathname = name
  await run(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return { url: url.href, [Symbol.asyncDispose]: () => run(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
