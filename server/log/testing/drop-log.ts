import { query } from '#server/testing/postgres/query.ts'

/** Takes the log out of a database that nobody uses. */
export async function dropLog(url: string): Promise<void> {
  await query(url, 'DROP SCHEMA IF EXISTS chaebi_log CASCADE')
}
