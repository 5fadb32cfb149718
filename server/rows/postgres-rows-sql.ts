import { statement } from '#server/log/postgres-sql.ts'
import type { Table } from './board-rows.ts'

type Column = { of: Table['of']; table: string; column: string; type: string }

/** What the copying of rows asks beside the rows. */
export const ROWS = {
  hasAccounts: statement<[], { found: string | null }>(
    'rows hasAccounts',
    `SELECT to_regclass('chaebi_accounts.user')::text AS found`,
  ),
  firstAccount: statement<[], { id: string }>('rows firstAccount', 'SELECT id FROM chaebi_accounts."user" LIMIT 1'),
  /** But of the table that holds the secret, which is no row of the accounts. */
  columns: statement<[], Column>(
    'rows columns',
    `SELECT substr(table_schema, 8) AS of, table_name AS "table", column_name AS "column", data_type AS type
     FROM information_schema.columns
     WHERE table_schema IN ('chaebi_log', 'chaebi_accounts') AND table_name <> 'keeping'`,
  ),
  /** The next name of the log gets the number after those that were copied. */
  countOn: statement<[]>(
    'rows countOn',
    `SELECT setval(pg_get_serial_sequence('chaebi_log.log', 'generation'), max(generation)) FROM chaebi_log.log`,
  ),
  secret: statement<[], { secret: string }>('rows secret', 'SELECT secret FROM chaebi_accounts.keeping'),
  setSecret: statement<[secret: string]>('rows setSecret', 'UPDATE chaebi_accounts.keeping SET secret = $1'),
}
