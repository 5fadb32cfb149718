import { hash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A digest of each file in a directory that holds data: SQLite's shared memory and an empty file hold none. */
export function contents(directory: string): Record<string, string> {
  const files = readdirSync(directory).filter(
    (name) => !name.endsWith('-shm') && statSync(join(directory, name)).size > 0,
  )
  return Object.fromEntries(files.toSorted().map((name) => [name, hash('sha256', readFileSync(join(directory, name)))]))
}

/** Writes `bytes` over those at `offset`, behind SQLite's back. */
export function overwrite(file: string, offset: number, bytes: string): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, bytes, offset, 'latin1')
  closeSync(descriptor)
}

/** Writes `to` over the one place in the file where `from`, which is as long, stands. */
export function replaceInFile(file: string, from: string, to: string): void {
  const offset = readFileSync(file).indexOf(from)
  if (offset < 0) throw new Error(`${from} is not in ${file}`)
  overwrite(file, offset, to)
}
