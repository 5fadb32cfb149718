import { createHash, type Hash } from 'node:crypto'
import { StartRefused } from '#server/start-refused.ts'
import { type BoardRows, LOG_TABLES, type Row, type Table } from './board-rows.ts'

/**
 * Copies every row of log and accounts into an empty place, and reads there again that each is as it was. Neither end is
 * committed.
 * @throws {StartRefused} if the accounts are of another version than this one
 */
export async function copyRows(source: BoardRows, target: BoardRows): Promise<void> {
  const accounts = await source.accountsTables()
  if (JSON.stringify(accounts) !== JSON.stringify(await target.accountsTables()))
    throw new StartRefused(
      '계정이 다른 버전의 것입니다 · The accounts are of another version of Chaebi. Start a server of this version on them once.',
    )
  for (const table of [...LOG_TABLES, ...accounts]) {
    const copied = createHash('sha256')
    for await (const rows of source.rows(table)) {
      await target.insert(table, rows)
      hashInto(copied, table, rows)
    }
    const held = createHash('sha256')
    for await (const rows of target.rows(table)) hashInto(held, table, rows)
    if (held.digest('hex') !== copied.digest('hex')) throw new Error(`the table ${table.name} was not copied as it is`)
  }
}

function hashInto(hash: Hash, { columns }: Table, rows: readonly Row[]): void {
  for (const row of rows) hash.update(`${JSON.stringify(columns.map((column) => row[column]))}\n`)
}
