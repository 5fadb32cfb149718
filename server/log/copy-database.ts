import { existsSync, rmSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { createPrivately, nameDurably } from './sqlite-file.ts'

/** In one step, on a thread of its own: in several, every commit in between would start it anew. */
const ALL_PAGES = 0x7fffffff

/**
 * Copies the database `file`, as it is at one moment, to the new file `target`, while others go on with it. `target`
 * appears only when it is complete and on the disk, and replaces nothing.
 * @param finish what is done to the copy before it has its name; its answer is given back
 * @throws {Error} where `target` exists already, and what kept it from being made
 */
export async function copyDatabase<Result>(
  file: string,
  target: string,
  finish: (draft: string) => Promise<Result>,
): Promise<Result> {
  if (existsSync(target)) throw new Error(`${target} exists already`)
  const draft = `${target}.part`
  createPrivately(draft)
  try {
    const source = new DatabaseSync(file, { readOnly: true })
    try {
      await backup(source, draft, { rate: ALL_PAGES })
    } finally {
      source.close()
    }
    const result = await finish(draft)
    nameDurably(draft, target)
    return result
  } finally {
    rmSync(draft, { force: true })
  }
}
