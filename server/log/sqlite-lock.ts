import { DatabaseSync } from 'node:sqlite'
import { LogRefused } from './log-refused.ts'
import { isBusy } from './sqlite-error.ts'

/**
 * Makes this process the one server of the log in `file`; gives back how to end that. The lock is an empty SQLite file
 * held in an exclusive transaction, so that the operating system drops it with the process, however that ends.
 */
export function takeServerLock(file: string): () => void {
  const lock = new DatabaseSync(`${file}.lock`)
  try {
    // No journal file beside it: nothing is ever written.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw isBusy(error) ? new LogRefused('in-use', file, { cause: error }) : error
  }
  return () => lock.close()
}
