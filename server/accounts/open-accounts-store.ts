import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Logger } from 'pino'
import { copyBeside } from '#server/log/copy-beside.ts'
import { openAccountsDatabase } from './accounts-database.ts'
import { FORMAT, openAccountsFile } from './accounts-file.ts'
import { AccountsRefused } from './accounts-refused.ts'
import type { AccountsPlace, AccountsStore } from './accounts-store.ts'
import { readOrCreateSecret } from './secret-file.ts'

/** Throws {@link AccountsRefused} for accounts that the server must not start on. */
export const openAccountsStore = (
  { dataDir, databaseUrl }: AccountsPlace,
  logger: Pick<Logger, 'warn'>,
): Promise<AccountsStore> =>
  databaseUrl === undefined ? openInFiles(dataDir) : openAccountsDatabase(databaseUrl, logger)

async function openInFiles(dataDir: string): Promise<AccountsStore> {
  mkdirSync(dataDir, { recursive: true })
  using opening = new DisposableStack()
  const file = join(dataDir, 'accounts.sqlite')
  const database = openAccountsFile(file)
  opening.defer(() => database.close())
  const secret = readOrCreateSecret(join(dataDir, 'accounts.secret'))
  const open = opening.move()
  return {
    database,
    secret,
    migrate: (work) => work(),
    // Another process on these files is a tool, and soon gone.
    follow: async () => {},
    copyBeforeChange: () => copyAccounts(database, file),
    isFirstServer: async () => true,
    close: async () => open.dispose(),
  }
}

/** Null for a file that was just made. */
async function copyAccounts(database: DatabaseSync, file: string): Promise<string | null> {
  if (database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined) return null
  try {
    return await copyBeside(file, FORMAT)
  } catch (cause) {
    throw new AccountsRefused('not-copied', file, { cause })
  }
}
