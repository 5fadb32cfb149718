import { copyDatabase } from '#server/log/copy-database.ts'
import { openAccountsFile } from './accounts-file.ts'

/**
 * Copies the accounts in `file`, as they are at one moment, to the new file `target`, while a server goes on. Password
 * hashes are in it: nobody else on this machine can read it.
 * Throws if `target` exists, and {@link AccountsRefused} for a file that is not ours.
 */
export async function backupAccounts(file: string, target: string): Promise<void> {
  openAccountsFile(file).close()
  await copyDatabase(file, target, async () => {})
}
