import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { AccountsRefused } from './accounts-refused.ts'

/** 'ChAc', in the field that SQLite keeps for telling whose file it is. */
const APPLICATION_ID = 0x43_68_41_63
/** The version of these tables' format. */
export const FORMAT = 1

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'
const APPLICATION_ID_AT = 68

/** SQLITE_CORRUPT and SQLITE_NOTADB; anything else (no permission, no disk) is not the file's fault. */
const DAMAGE = [11, 26]

/** Another process (the command line's) may be writing: worth waiting for. */
const WAIT_MS = 5000

/** Opens the accounts database, or makes it, readable by the server's user alone. Throws {@link AccountsRefused}. */
export function openAccountsFile(file: string): DatabaseSync {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined) writeFileSync(file, '', { flag: 'wx', mode: 0o600 })
  // Of no bytes is one whose making was cut short.
  if ((size ?? 0) > 0) refuseUnlessSound(file)
  const database = new DatabaseSync(file, { timeout: WAIT_MS })
  // Before WAL, so that the id stands in the file's own first bytes.
  if ((size ?? 0) === 0) database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`)
  // FULL: a session that was ended must not come back after a power cut. secure_delete: what goes leaves no bytes.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  return database
}

function refuseUnlessSound(file: string): void {
  if (!isOurs(file)) throw new AccountsRefused('foreign', file)
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: WAIT_MS })
    try {
      const pragma = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
      if (Number(pragma('user_version')) > FORMAT) throw new AccountsRefused('newer', file)
      if (pragma('quick_check') !== 'ok') throw new AccountsRefused('corrupt', file)
    } finally {
      database.close()
    }
  } catch (error) {
    const damaged = error instanceof Error && 'errcode' in error && DAMAGE.some((code) => code === error.errcode)
    throw damaged ? new AccountsRefused('corrupt', file, { cause: error }) : error
  }
}

/** By its first bytes: letting SQLite open a foreign file could already change what lies beside it. */
function isOurs(file: string): boolean {
  const header = Buffer.alloc(HEADER_BYTES)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, HEADER_BYTES, 0)
  } finally {
    closeSync(descriptor)
  }
  return (
    header.toString('latin1', 0, MAGIC.length) === MAGIC && header.readInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
  )
}
