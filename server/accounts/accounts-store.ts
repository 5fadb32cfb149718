import type { DatabaseSync } from 'node:sqlite'
import type { Pool } from 'pg'
import type { SessionEnd } from './sessions.ts'

/** What other servers on the same accounts do to sessions. */
export type SessionNews = {
  ended(end: SessionEnd): void
  /** Something else about a session of this person is not as it was. */
  changed(personId: string): void
  /** Something went unheard, as while the line was lost. Fails where what was missed can't be looked up now. */
  missed(): Promise<void>
}

/** Where accounts lie: in a file of this machine, or in a database that several servers share. */
export type AccountsStore = {
  /** As the accounts library takes it. */
  database: DatabaseSync | Pool
  /** Signs session cookies: the same at every server of these accounts. */
  secret: string
  /** Makes or alters tables: of several servers that start at once, one after another. */
  migrate<Result>(work: () => Promise<Result>): Promise<Result>
  /** Tells of what other servers do from now on; asked once the tables are there. */
  follow(news: SessionNews): Promise<void>
  /** Copies what is there before its tables are changed, and gives the copy's name; null where there is nothing to copy. */
  copyBeforeChange(): Promise<string | null>
  /** Whether this is the first of the servers that are up; asked by those that follow. */
  isFirstServer(): Promise<boolean>
  close(): Promise<void>
}

export type AccountsPlace = {
  /** Holds `accounts.sqlite` and `accounts.secret`, made if they are not there, unless there is a database. */
  dataDir: string
  /** Of a PostgreSQL. */
  databaseUrl: string | undefined
}
