import { existsSync, rmSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import type { Anchor } from './anchor.ts'
import { createPrivately, nameDurably } from './sqlite-file.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { FINISH_COPY } from './sqlite-sql.ts'

/** In one step, on a thread of its own: in several, every commit in between would start it anew. */
const ALL_PAGES = 0x7fffffff

/**
 * Copies the log in `file`, as it is at one moment, to the new file `target`, while servers and tools go on; gives the
 * head that the copy holds. `target` appears only when it is complete and on the disk, and is marked as a copy: served,
 * it is another log from there on. Throws if it exists already.
 */
export async function backupSqliteLog(file: string, target: string): Promise<Anchor> {
  if (existsSync(target)) throw new Error(`${target} exists already`)
  await readSqliteLog(file).close()
  const draft = `${target}.part`
  createPrivately(draft)
  try {
    const source = new DatabaseSync(file, { readOnly: true })
    try {
      await backup(source, draft, { rate: ALL_PAGES })
    } finally {
      source.close()
    }
    const copy = new DatabaseSync(draft)
    copy.exec(FINISH_COPY)
    copy.close()
    const reader = readSqliteLog(draft)
    const anchor = { log: reader.log, ...(await reader.head()) }
    await reader.close()
    nameDurably(draft, target)
    return anchor
  } finally {
    rmSync(draft, { force: true })
  }
}
