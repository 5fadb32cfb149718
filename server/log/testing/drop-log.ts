import { Client } from 'pg'

/** Takes the log out of a database that nobody uses. */
export async function dropLog(url: string): Promise<void> {
  await query(url, 'DROP SCHEMA IF EXISTS chaebi_log CASCADE')
}

/** Asks a database behind everybody's back. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
