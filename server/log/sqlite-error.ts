import type { NotCommittedReason } from './log-store.ts'

const ERROR = 1
const BUSY = 5
const LOCKED = 6
const READONLY = 8
const IOERR = 10
const CORRUPT = 11
const FULL = 13
const CANTOPEN = 14
const NOTADB = 26

/** SQLite's primary result code of an error that `node:sqlite` threw; undefined for any other error. */
function codeOf(error: unknown): number | undefined {
  const known = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
  // The lower byte is the primary code; the rest says more of where it happened.
  return known ? Number(error.errcode) & 0xff : undefined
}

export function isBusy(error: unknown): boolean {
  const code = codeOf(error)
  return code === BUSY || code === LOCKED
}

/** Whether a file that was just opened turns out not to hold what it should: pages, tables or columns. */
export function isCorruption(error: unknown): boolean {
  const code = codeOf(error)
  return code === CORRUPT || code === NOTADB || code === ERROR
}

/** Why the disk or the lock didn't allow it; undefined if the error is of no such kind, and so a bug or a damaged file. */
export function hindrance(error: unknown): NotCommittedReason | undefined {
  if (isBusy(error)) return 'busy'
  const code = codeOf(error)
  if (code === FULL) return 'full'
  return code === IOERR || code === CANTOPEN || code === READONLY ? 'unavailable' : undefined
}
