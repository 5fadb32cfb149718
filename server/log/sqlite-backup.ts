import { DatabaseSync } from 'node:sqlite'
import type { Anchor } from './anchor.ts'
import { copyDatabase } from './copy-database.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { FINISH_COPY } from './sqlite-sql.ts'

/**
 * Copies the log in `file`, as it is at one moment, to the new file `target`, while servers and tools go on; gives the
 * head that the copy holds. `target` appears only when it is complete and on the disk, and is marked as a copy: served,
 * it is another log from there on. Throws if it exists already.
 */
export async function backupSqliteLog(file: string, target: string): Promise<Anchor> {
  await readSqliteLog(file).close()
  return copyDatabase(file, target, async (draft) => {
    const copy = new DatabaseSync(draft)
    copy.exec(FINISH_COPY)
    copy.close()
    const reader = readSqliteLog(draft)
    const anchor = { log: reader.log, ...(await reader.head()) }
    await reader.close()
    return anchor
  })
}
