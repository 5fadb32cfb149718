import { join } from 'node:path'
import type { Config } from '#server/config.ts'
import type { LogReader, LogStore } from './log-store.ts'
import { openPostgresLog } from './postgres-log.ts'
import { readPostgresLog } from './postgres-reader.ts'
import { openSqliteLog } from './sqlite-log.ts'
import { readSqliteLog } from './sqlite-reader.ts'

/** Where a log is, as the settings say. */
export type LogPlace = Pick<Config, 'dataDir' | 'databaseUrl'>

const fileIn = (dataDir: string): string => join(dataDir, 'board.sqlite')

/** Opens the log for writing: as `openPostgresLog` if a database is set, else as `openSqliteLog` does. */
export async function openLog(
  { dataDir, databaseUrl }: LogPlace,
  as: 'server' | 'tool',
  copied?: (copy: string) => void,
): Promise<LogStore> {
  if (databaseUrl !== undefined) return openPostgresLog(databaseUrl, as)
  return openSqliteLog(fileIn(dataDir), as, copied)
}

/** Opens it for reading alone. Throws {@link LogRefused} if it is not there, or not to be read. */
export async function readLog({ dataDir, databaseUrl }: LogPlace): Promise<LogReader> {
  return databaseUrl === undefined ? readSqliteLog(fileIn(dataDir)) : readPostgresLog(databaseUrl)
}
