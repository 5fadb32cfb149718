import { DatabaseSync } from 'node:sqlite'
import { copyBeside } from './copy-beside.ts'
import { LogRefused } from './log-refused.ts'
import { isCorruption } from './sqlite-error.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { UPGRADE_FROM_1, WRITER_SETTINGS } from './sqlite-sql.ts'

/** The one older version that there is. */
const OLDER = 1

/**
 * Gives the log in `file` the tables of this version, if an older one has written it; before that it is copied, and the
 * copy's name told. Throws {@link LogRefused}.
 */
export async function upgradeSqliteLog(file: string, copied: (copy: string) => void): Promise<void> {
  if (!(await isOlder(file))) return
  copied(await copyOf(file))
  const db = new DatabaseSync(file)
  try {
    db.exec(WRITER_SETTINGS)
    db.exec(UPGRADE_FROM_1)
  } catch (error) {
    throw isCorruption(error) ? new LogRefused('corrupt', file, { cause: error }) : error
  } finally {
    db.close()
  }
}

async function copyOf(file: string): Promise<string> {
  try {
    return await copyBeside(file, OLDER)
  } catch (cause) {
    throw new LogRefused(isCorruption(cause) ? 'corrupt' : 'not-copied', file, { cause })
  }
}

async function isOlder(file: string): Promise<boolean> {
  try {
    await readSqliteLog(file).close()
    return false
  } catch (error) {
    if (error instanceof LogRefused && error.refusal === 'older') return true
    throw error
  }
}
