/** Why a log is not opened. */
export type LogRefusal = 'missing' | 'foreign' | 'corrupt' | 'newer' | 'older' | 'copy' | 'in-use'

const ADVICE: Record<LogRefusal, string> = {
  missing: 'there is no log here. Check DATA_DIR; a new log is made by starting the server.',
  foreign: 'this file is not a log of Chaebi. Check DATA_DIR, or move the file away.',
  corrupt: 'the log is damaged. Keep the file and those beside it (-wal, -shm) as they are, and restore a backup.',
  newer: 'a newer version of Chaebi has written this log. Start that version or a later one.',
  older: 'an older version of Chaebi has written this log. Start the server on it once, which brings it up to date.',
  copy: 'this is a copy of a log, not to be written to. Start the server on it once, which makes it a log of its own.',
  'in-use': 'another server or a tool is at work on this log. Let it end first, or choose another DATA_DIR.',
}

/** Opening a log was refused; the file is as it was, to the byte. The message says what to do. */
export class LogRefused extends Error {
  readonly refusal: LogRefusal
  readonly file: string

  constructor(refusal: LogRefusal, file: string, options?: ErrorOptions) {
    super(`${file}: ${ADVICE[refusal]}`, options)
    this.name = 'LogRefused'
    this.refusal = refusal
    this.file = file
  }
}
