import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { backup, DatabaseSync } from 'node:sqlite'

/** In one step, on a thread of its own. */
const ALL_PAGES = 0x7fffffff

/**
 * Copies the database `file` beside it before its tables are changed: to `<file>.version-<version>.<time>`, which is there
 * only when it is complete, and replaces nothing. Gives that name. Throws what kept it from being made.
 */
export async function copyBeside(file: string, version: number): Promise<string> {
  const target = `${file}.version-${version}.${new Date().toISOString().replaceAll(':', '-')}`
  if (existsSync(target)) throw new Error(`${target} exists already`)
  const draft = `${target}.part`
  await writeFile(draft, '', { flag: 'wx', mode: 0o600 })
  try {
    const source = new DatabaseSync(file, { readOnly: true })
    try {
      await backup(source, draft, { rate: ALL_PAGES })
    } finally {
      source.close()
    }
    await rename(draft, target)
    return target
  } finally {
    await rm(draft, { force: true })
  }
}
