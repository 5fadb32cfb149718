import { openAccountsFile } from './accounts-file.ts'

/**
 * Ends every session in `file`, on which no server runs, and takes back every link that was not used: of what happened
 * since a backup, such as a sign-out or a link that was used, its accounts know nothing. Throws {@link AccountsRefused}.
 */
export function endAllSessions(file: string): void {
  const database = openAccountsFile(file)
  try {
    database.exec('BEGIN; DELETE FROM session; DELETE FROM link; COMMIT')
  } finally {
    database.close()
  }
}
