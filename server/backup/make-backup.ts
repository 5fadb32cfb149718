import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupAccounts } from '#server/accounts/accounts-backup.ts'
import type { Anchor } from '#server/log/anchor.ts'
import type { LogPlace } from '#server/log/open-log.ts'
import { backupSqliteLog } from '#server/log/sqlite-backup.ts'
import { StartRefused } from '#server/start-refused.ts'
import { writeManifest } from './manifest.ts'

/**
 * Copies log and accounts, beside a running server or without one, into the new folder `target`, which is there only when
 * it is complete; gives the head of the log in it. `made` is what the manifest says.
 * @throws {StartRefused} in one line for what is on PostgreSQL, and what the stores say of files that they can't read
 */
export async function makeBackup({ dataDir, databaseUrl }: LogPlace, target: string, made: Date): Promise<Anchor> {
  if (databaseUrl !== undefined)
    throw new StartRefused('PostgreSQL은 pg_dump로 백업하십시오 · What is on PostgreSQL is backed up by pg_dump')
  const draft = `${target}.part`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    const anchor = await backupSqliteLog(join(dataDir, 'board.sqlite'), join(draft, 'board.sqlite'))
    await backupAccounts(join(dataDir, 'accounts.sqlite'), join(draft, 'accounts.sqlite'))
    await writeManifest(draft, anchor, made)
    await rename(draft, target)
    return anchor
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}
