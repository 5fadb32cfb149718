import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { LogReader } from '#server/log/log-store.ts'
import { readSqliteLog } from '#server/log/sqlite-reader.ts'
import type { StartedHow } from '../../bench/servers/start-board-server.ts'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'
import type { PreparedSummit } from './prepared-summit.ts'

export type StoreKind = 'sqlite' | 'postgres'

/** Where the log of one scene lies, and what a server on it is started with. */
export type Ground = {
  store: StoreKind
  /** As the server sees it. */
  dataDir: string
  how: StartedHow
  /** Opens the log beside whatever else has it open. */
  read(): Promise<LogReader>
} & AsyncDisposable

/** A copy of the prepared log on the disk of the project. */
export function sqliteGround({ directory }: Pick<PreparedSummit, 'directory'>, how: StartedHow = {}): Ground {
  const place = temporaryDirectory()
  const dataDir = join(place.path, 'data')
  cpSync(directory, dataDir, { recursive: true })
  return {
    store: 'sqlite',
    dataDir,
    how,
    read: async () => readSqliteLog(join(dataDir, 'board.sqlite')),
    [Symbol.asyncDispose]: async () => place[Symbol.dispose](),
  }
}
