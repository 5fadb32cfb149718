import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openAccountsFile } from '#server/accounts/accounts-file.ts'
import { makeAccountsTables } from '#server/accounts/make-accounts-tables.ts'
import { readOrCreateSecret } from '#server/accounts/secret-file.ts'
import { LogRefused } from '#server/log/log-refused.ts'
import { createPrivately } from '#server/log/sqlite-file.ts'
import { takeServerLock } from '#server/log/sqlite-lock.ts'
import { readSqliteLog } from '#server/log/sqlite-reader.ts'
import { MARK_COPY, SCHEMA } from '#server/log/sqlite-sql.ts'
import { accountsTables, type BoardRows, listed, PAGE, quoted, type Row } from './board-rows.ts'
import { layDown } from './lay-down.ts'
import { refuseTakenDirectory } from './place-taken.ts'

/**
 * The files of a data directory, held: no server is on them, and nobody else can write until this is disposed of.
 * @throws {LogRefused} if a server is, or if the log is not to be read, or is a copy that has no id of its own yet
 * @throws {AccountsRefused}
 */
export async function heldSqliteRows(dataDir: string): Promise<BoardRows> {
  const file = join(dataDir, 'board.sqlite')
  const reader = readSqliteLog(file)
  await reader.close()
  if (reader.isCopy) throw new LogRefused('copy', file)
  using opening = new DisposableStack()
  opening.defer(takeServerLock(file))
  const log = opening.adopt(new DatabaseSync(file, { timeout: WAIT }), close)
  return rowsOf(log, dataDir, opening)
}

/** New files for a directory that has none, which are there once they are committed. Throws {@link PlaceTaken}. */
export async function newSqliteRows(dataDir: string): Promise<BoardRows> {
  refuseTakenDirectory(dataDir)
  // On the same disk, so that the files can be moved.
  const draft = join(dataDir, '.new')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  using opening = new DisposableStack()
  opening.defer(() => rmSync(draft, { recursive: true, force: true }))
  await makeAccountsTables({ dataDir: draft, databaseUrl: undefined })
  // Drawn with them; whether there is to be one is for whoever copies to say.
  rmSync(join(draft, 'accounts.secret'))
  const file = join(draft, 'board.sqlite')
  createPrivately(file)
  const log = opening.adopt(new DatabaseSync(file), close)
  log.exec(SCHEMA)
  const rows = rowsOf(log, draft, opening)
  return {
    ...rows,
    async commit() {
      await rows.commit()
      layDown(draft, dataDir)
    },
  }
}

/** Milliseconds: for a tool that has just written. */
const WAIT = 5_000
const close = (database: DatabaseSync): void => {
  if (database.isOpen) database.close()
}

function rowsOf(log: DatabaseSync, dataDir: string, opening: DisposableStack): BoardRows {
  const accounts = opening.adopt(openAccountsFile(join(dataDir, 'accounts.sqlite')), close)
  for (const database of [log, accounts]) database.exec('BEGIN IMMEDIATE')
  const databases = { log, accounts }
  const secretFile = join(dataDir, 'accounts.secret')
  const open = opening.move()
  return {
    accountsTables: async () => accountsTables(columnsOf(accounts)),
    async *rows({ of, name, columns, key }) {
      const query = databases[of].prepare(`SELECT ${listed(columns)} FROM ${quoted(name)} ORDER BY ${listed(key)}`)
      let page: Row[] = []
      for (const row of query.iterate()) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- neither has columns of bytes
        page.push(row as Row)
        if (page.length < PAGE) continue
        yield page
        page = []
      }
      yield page
    },
    async insert({ of, name, columns }, rows) {
      const values = columns.map(() => '?').join(', ')
      const query = databases[of].prepare(`INSERT INTO ${quoted(name)} (${listed(columns)}) VALUES (${values})`)
      for (const row of rows) query.run(...columns.map((column) => row[column] ?? null))
    },
    secret: async () => readOrCreateSecret(secretFile),
    setSecret: async (secret) => writeFileSync(secretFile, secret, { mode: 0o600, flush: true }),
    markCopy: async () => log.exec(MARK_COPY),
    async commit() {
      for (const database of [accounts, log]) {
        database.exec('COMMIT')
        // The last one to close puts what lies beside a file into it.
        database.close()
      }
    },
    [Symbol.asyncDispose]: async () => open.dispose(),
  }
}

function columnsOf(accounts: DatabaseSync): Map<string, string[]> {
  const found = accounts
    .prepare(
      `SELECT tables.name AS "table", columns.name AS "column" FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
       WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'`,
    )
    .all()
  const byTable = Map.groupBy(found, ({ table }) => String(table))
  return new Map([...byTable].map(([table, columns]) => [table, columns.map(({ column }) => String(column))]))
}
