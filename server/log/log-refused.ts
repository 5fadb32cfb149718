/** Why a log is not opened. */
export type LogRefusal =
  | 'missing'
  | 'foreign'
  | 'corrupt'
  | 'newer'
  | 'older'
  | 'copy'
  | 'in-use'
  | 'not-copied'
  // Of a database server alone.
  | 'unreachable'
  | 'forbidden'
  | 'unflushed'
  | 'replica'
  | 'encoding'

const ADVICE: Record<LogRefusal, string> = {
  missing: 'there is no log here. Check DATA_DIR and DATABASE_URL; a new log is made by starting the server.',
  foreign: 'this file is not a log of Chaebi. Check DATA_DIR, or move the file away.',
  corrupt: 'the log is damaged. Keep it as it is, all files of it (-wal and -shm, too), and restore a backup.',
  newer: 'a newer version of Chaebi has written this log. Start that version or a later one.',
  older: 'an older version of Chaebi has written this log. Start the server on it once, which brings it up to date.',
  copy: 'this is a copy of a log, not to be written to. Start the server on it once, which makes it a log of its own.',
  'in-use': 'another server or a tool is at work on this log. Let it end first, or choose another DATA_DIR.',
  'not-copied':
    'an older version of Chaebi has written this log, and it cannot be copied before it is brought up to date. Make room beside it, and let this user write there.',
  unreachable: 'the database cannot be used now. Check that it runs and DATABASE_URL is right, then start again.',
  forbidden:
    'this user may not use the database. Check DATABASE_URL; the user must own the schema chaebi_log or be allowed to create it.',
  unflushed:
    'the database does not keep what it acknowledges. Set fsync, full_page_writes and synchronous_commit to on, for user and database too.',
  replica: 'this database is a replica and takes no changes. Name its primary in DATABASE_URL.',
  encoding: 'the database is not in UTF8. Create one with ENCODING UTF8.',
}

/** Opening a log was refused; it is as it was, to the byte. The message says what to do. */
export class LogRefused extends Error {
  readonly refusal: LogRefusal
  /** Where the log is: a file, or a database without its password. */
  readonly place: string

  constructor(refusal: LogRefusal, place: string, options?: ErrorOptions) {
    super(`${place}: ${ADVICE[refusal]}`, options)
    this.name = 'LogRefused'
    this.refusal = refusal
    this.place = place
  }
}
