import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** An empty database of its own. Disposing of it cuts off whoever is still connected. */
export type TestDatabase = { url: string } & AsyncDisposable

/** Makes one on the server of a test PostgreSQL. */
export async function createDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const url = new URL(serverUrl)
  url.pathname = name
  await run(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0`)
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
