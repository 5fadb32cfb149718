import { openAccountsFile } from './accounts-file.ts'

/** All that opens a session, or is one. A backup of before has not each of them. */
const WAYS_IN = ['session', 'link', 'pairing', 'passkeyChallenge']

/**
 * Ends every session in `file`, on which no server runs, and takes back every link, approved screen and challenge that
 * was not used: of what happened since a backup, such as a sign-out or a link that was used, its accounts know nothing.
 * Throws {@link AccountsRefused}.
 */
export function endAllSessions(file: string): void {
  const database = openAccountsFile(file)
  try {
    const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all()
    const ways = WAYS_IN.filter((way) => tables.some(({ name }) => name === way))
    database.exec(`BEGIN; ${ways.map((way) => `DELETE FROM "${way}"`).join('; ')}; COMMIT`)
  } finally {
    database.close()
  }
}
