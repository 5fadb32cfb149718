import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { LogReader } from '#server/log/log-store.ts'
import { readPostgresLog } from '#server/log/postgres-reader.ts'
import { readSqliteLog } from '#server/log/sqlite-reader.ts'
import { createDatabase } from '#server/testing/postgres/create-database.ts'
import type { TestPostgres } from '#server/testing/postgres/start-postgres.ts'
import { type StartedHow, togetherWith } from '../../bench/servers/start-board-server.ts'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'
import type { PreparedSummit } from './prepared-summit.ts'

export const STORES = ['sqlite', 'postgres'] as const
export type StoreKind = (typeof STORES)[number]

/** Where the log of one scene lies, and what a server on it is started with. */
export type Ground = {
  store: StoreKind
  /** As the server sees it. */
  dataDir: string
  how: StartedHow
  /** Opens the log beside whatever else has it open. */
  read(): Promise<LogReader>
} & AsyncDisposable

export type PostgresGround = Ground & {
  /** Of the one database in which everything is. */
  url: string
  server: TestPostgres
}

/** A copy of what was prepared, in the store in which it was. */
export const openGround = (summit: PreparedSummit, how: StartedHow = {}): Promise<Ground> =>
  summit.database === null ? sqliteGround(summit, how) : postgresGround(summit, how)

async function sqliteGround({ directory, settings }: PreparedSummit, how: StartedHow): Promise<Ground> {
  const { dataDir, place } = copied(directory)
  return {
    store: 'sqlite',
    dataDir,
    how: togetherWith({ settings }, how),
    read: async () => readSqliteLog(join(dataDir, 'board.sqlite')),
    [Symbol.asyncDispose]: async () => place[Symbol.dispose](),
  }
}

/**
 * A copy of the prepared database, on the server that all runs share.
 * @throws {TypeError} of what was prepared in files
 */
export async function postgresGround(
  { directory, settings, database }: PreparedSummit,
  how: StartedHow = {},
): Promise<PostgresGround> {
  if (database === null) throw new TypeError('this was not prepared on PostgreSQL')
  const { server, name } = database
  const { dataDir, place } = copied(directory)
  const own = await createDatabase(server.url, name)
  return {
    store: 'postgres',
    dataDir,
    how: togetherWith({ settings: { ...settings, DATABASE_URL: own.url } }, how),
    url: own.url,
    server,
    read: () => readPostgresLog(own.url),
    async [Symbol.asyncDispose]() {
      place[Symbol.dispose]()
      await own[Symbol.asyncDispose]()
    },
  }
}

/** On the disk of the project. */
function copied(directory: string): { dataDir: string; place: Disposable } {
  const place = temporaryDirectory()
  const dataDir = join(place.path, 'data')
  cpSync(directory, dataDir, { recursive: true })
  return { dataDir, place }
}
