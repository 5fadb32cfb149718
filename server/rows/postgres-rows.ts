import type { Client } from 'pg'
import { makeAccountsTables } from '#server/accounts/make-accounts-tables.ts'
import { LogRefused } from '#server/log/log-refused.ts'
import { ask, connectAlone, nameOf, run, type Statement } from '#server/log/postgres-connection.ts'
import { refuseUnfit, refusing, versionOf } from '#server/log/postgres-fitness.ts'
import { readPostgresLog } from '#server/log/postgres-reader.ts'
import { BEGIN_LOCKED, BEGIN_SNAPSHOT, HOLD_WRITE_LOCK, MIGRATIONS, WRITE } from '#server/log/postgres-sql.ts'
import { accountsTables, type BoardRows, listed, PAGE, quoted, type Row, type Table } from './board-rows.ts'
import { PlaceTaken } from './place-taken.ts'
import { ROWS } from './postgres-rows-sql.ts'

/** Rows go to disks and come from disks that may be slow: whoever waits for one is not gone. */
const PATIENCE = "SET idle_in_transaction_session_timeout = '60s'"

/** One moment of a database, read beside its servers. Throws {@link LogRefused}, as the others here. */
export async function snapshotOfPostgres(url: string): Promise<BoardRows> {
  await refuseUnfit(url)
  return rowsOn(url, (client) => run(client, BEGIN_SNAPSHOT))
}

/** A database, held: no server is on it, and nobody appends until this is disposed of. */
export async function heldPostgresRows(url: string): Promise<BoardRows> {
  const reader = await readPostgresLog(url)
  await reader.close()
  if (reader.isCopy) throw new LogRefused('copy', nameOf(url))
  return rowsOn(url, async (client) => {
    // Before the transaction, whose first statement settles the moment that it sees.
    await run(client, HOLD_WRITE_LOCK)
    await run(client, BEGIN_SNAPSHOT)
    const [lock] = await ask(client, WRITE.serveAlone)
    if (lock?.alone !== true) throw new LogRefused('in-use', nameOf(url))
  })
}

/** A database without a board. Throws {@link PlaceTaken} if there is one. */
export async function newPostgresRows(url: string): Promise<BoardRows> {
  await refuseTakenDatabase(url)
  await makeAccountsTables({ dataDir: '', databaseUrl: url })
  return rowsOn(url, async (client) => {
    await run(client, BEGIN_LOCKED)
    await refuseTaken(client, url)
    for (const migration of MIGRATIONS) await run(client, migration)
    await ask(client, WRITE.setVersion, MIGRATIONS.length)
  })
}

/** Throws {@link PlaceTaken} for a database that holds a board. */
export async function refuseTakenDatabase(url: string): Promise<void> {
  await refuseUnfit(url, true)
  const rows = await rowsOn(url, (client) => refuseTaken(client, url))
  await rows[Symbol.asyncDispose]()
}

async function refuseTaken(client: Client, url: string): Promise<void> {
  if ((await versionOf(client)) > 0) throw new PlaceTaken(nameOf(url))
  const [accounts] = await ask(client, ROWS.hasAccounts)
  if (accounts?.found !== null && (await ask(client, ROWS.firstAccount)).length > 0) throw new PlaceTaken(nameOf(url))
}

/** What is seen over a connection of its own once `begin` was done on it. */
function rowsOn(url: string, begin: (client: Client) => Promise<unknown>): Promise<BoardRows> {
  return refusing(nameOf(url), async () => {
    const client = await connectAlone(url)
    try {
      await run(client, PATIENCE)
      await begin(client)
      return await rowsOf(client)
    } catch (error) {
      void client.end()
      throw error
    }
  })
}

async function rowsOf(client: Client): Promise<BoardRows> {
  const found = await ask(client, ROWS.columns)
  const typeOf = ({ of, name }: Table, column: string): string | undefined =>
    found.find((one) => one.of === of && one.table === name && one.column === column)?.type

  /** What the store has under its own type, as a {@link Row} has it. */
  function inRow(table: Table, column: string): string {
    const type = typeOf(table, column)
    if (type === 'boolean') return `${quoted(column)}::int AS ${quoted(column)}`
    if (type !== 'timestamp with time zone') return quoted(column)
    return `to_char(${quoted(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS ${quoted(column)}`
  }

  const ordered = (table: Table, column: string): string =>
    /^(text|character varying)$/.test(typeOf(table, column) ?? '') ? `${quoted(column)} COLLATE "C"` : quoted(column)

  return {
    async accountsTables() {
      const ofAccounts = found.filter(({ of }) => of === 'accounts')
      const byTable = Map.groupBy(ofAccounts, ({ table }) => table)
      return accountsTables(new Map([...byTable].map(([table, columns]) => [table, columns.map((one) => one.column)])))
    },
    async *rows(table) {
      const columns = table.columns.map((column) => inRow(table, column)).join(', ')
      const order = table.key.map((column) => ordered(table, column)).join(', ')
      await run(
        client,
        `DECLARE page NO SCROLL CURSOR FOR SELECT ${columns} FROM ${nameOfTable(table)} ORDER BY ${order}`,
      )
      const fetch: Statement<[], Row> = { name: `rows fetch ${table.name}`, text: `FETCH ${PAGE} FROM page` }
      for (let page = await ask(client, fetch); page.length > 0; page = await ask(client, fetch)) yield page
      await run(client, 'CLOSE page')
    },
    async insert(table, rows) {
      const [name, columns] = [nameOfTable(table), listed(table.columns)]
      const insert: Statement<[rows: string], never> = {
        name: `rows insert ${table.name}`,
        text: `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE
          SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)`,
      }
      await ask(client, insert, JSON.stringify(rows))
      if (table.of === 'log' && table.name === 'log') await ask(client, ROWS.countOn)
    },
    async secret() {
      const [kept] = await ask(client, ROWS.secret)
      if (kept === undefined) throw new Error('whoever made the tables has kept a secret')
      return kept.secret
    },
    async setSecret(secret) {
      await ask(client, ROWS.setSecret, secret)
    },
    async markCopy() {
      await ask(client, WRITE.markCopy)
    },
    async commit() {
      await run(client, 'COMMIT')
    },
    [Symbol.asyncDispose]: () => client.end(),
  }
}

const nameOfTable = ({ of, name }: Table): string => `chaebi_${of}.${quoted(name)}`
