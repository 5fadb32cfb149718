import { writeFileSync } from 'node:fs'
import { backup } from 'node:sqlite'
import { openAccountsFile } from './accounts-file.ts'

/** In one step: in several, every sign-in in between would start it anew. */
const ALL_PAGES = 0x7fffffff

/**
 * Copies the accounts in `file`, as they are at one moment, to the new file `target`, while a server goes on.
 * Throws if `target` exists, and {@link AccountsRefused} for a file that is not ours.
 */
export async function backupAccounts(file: string, target: string): Promise<void> {
  // Password hashes are in it: nobody else on this machine is to read them.
  writeFileSync(target, '', { flag: 'wx', mode: 0o600 })
  const source = openAccountsFile(file)
  try {
    await backup(source, target, { rate: ALL_PAGES })
  } finally {
    source.close()
  }
}
