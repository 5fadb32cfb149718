import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { nameDurably } from '#server/log/sqlite-file.ts'

/** Moves the files of a complete board to where they are served. The log last: where there is one, the rest is there. */
export function layDown(draft: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  for (const name of ['accounts.secret', 'accounts.sqlite', 'board.sqlite'])
    if (existsSync(join(draft, name))) nameDurably(join(draft, name), join(dataDir, name))
}
