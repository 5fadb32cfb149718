import { randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LogRefused } from './log-refused.ts'
import { APPLICATION_ID, SCHEMA, WAL, writeQueries } from './sqlite-sql.ts'

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'
const APPLICATION_ID_AT = 68

/**
 * Refuses a file that is no log of ours by its first bytes, without letting SQLite open it: that alone could already
 * change a foreign file, by rolling back a journal that was left beside it.
 */
export function refuseForeign(file: string): void {
  if (!existsSync(file)) throw new LogRefused('missing', file)
  const header = Buffer.alloc(HEADER_BYTES)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, HEADER_BYTES, 0)
  } finally {
    closeSync(descriptor)
  }
  const ours =
    header.toString('latin1', 0, MAGIC.length) === MAGIC && header.readInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
  if (!ours) throw new LogRefused('foreign', file)
}

/** Makes a new, empty log. It gets its name only when it is complete on the disk: there never is half a log. */
export function createLogFile(file: string): void {
  // Frames that belong to a database that was taken away: SQLite would play them into the new one.
  if (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size) throw new LogRefused('corrupt', file)
  const draft = `${file}.new`
  for (const left of [draft, `${draft}-journal`, `${draft}-wal`, `${draft}-shm`]) rmSync(left, { force: true })
  createPrivately(draft)
  const db = new DatabaseSync(draft)
  try {
    db.exec(SCHEMA)
    writeQueries(db).addLog.run(randomUUID())
    db.exec(WAL)
  } finally {
    db.close()
  }
  nameDurably(draft, file)
}

/** An empty file that nobody else on the machine may read: logs hold contact details. It must not exist yet. */
export function createPrivately(file: string): void {
  writeFileSync(file, '', { flag: 'wx', mode: 0o600 })
}

/** Renames, and makes sure that the new name survives a power loss. */
export function nameDurably(from: string, to: string): void {
  renameSync(from, to)
  // Windows keeps renames by itself, and cannot open a directory.
  if (process.platform === 'win32') return
  const directory = openSync(dirname(to), 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}
