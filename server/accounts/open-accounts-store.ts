import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { openAccountsDatabase } from './accounts-database.ts'
import { openAccountsFile } from './accounts-file.ts'
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
  const database = openAccountsFile(join(dataDir, 'accounts.sqlite'))
  opening.defer(() => database.close())
  const secret = readOrCreateSecret(join(dataDir, 'accounts.secret'))
  const open = opening.move()
  return {
    database,
    secret,
    migrate: (work) => work(),
    // Another process on these files is a tool, and soon gone.
    follow: async () => {},
    isFirstServer: async () => true,
    close: async () => open.dispose(),
  }
}
