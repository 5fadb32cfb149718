import { DatabaseSync } from 'node:sqlite'
import { LogRefused } from './log-refused.ts'
import { isCorruption } from './sqlite-error.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { UPGRADE_FROM_1, WRITER_SETTINGS } from './sqlite-sql.ts'

/** Gives the log in `file` the tables of this version, if an older one has written it. Throws {@link LogRefused}. */
export async function upgradeSqliteLog(file: string): Promise<void> {
  if (!(await isOlder(file))) return
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

async function isOlder(file: string): Promise<boolean> {
  try {
    await readSqliteLog(file).close()
    return false
  } catch (error) {
    if (error instanceof LogRefused && error.refusal === 'older') return true
    throw error
  }
}
