import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Beside the project and not in /tmp, which may be in memory, where writing durably costs nothing. */
const PLACE = 'node_modules/.cache'

/** A directory that is gone when it is disposed of. */
export function temporaryDirectory(): { path: string } & Disposable {
  mkdirSync(PLACE, { recursive: true })
  const path = mkdtempSync(join(PLACE, 'bench-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
