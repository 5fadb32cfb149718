import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupAccounts } from '#server/accounts/accounts-backup.ts'
import type { Anchor } from '#server/log/anchor.ts'
import type { LogPlace } from '#server/log/open-log.ts'
import { nameOf } from '#server/log/postgres-connection.ts'
import { refusing } from '#server/log/postgres-fitness.ts'
import { backupSqliteLog } from '#server/log/sqlite-backup.ts'
import { readSqliteLog } from '#server/log/sqlite-reader.ts'
import { copyRows } from '#server/rows/copy-rows.ts'
import { snapshotOfPostgres } from '#server/rows/postgres-rows.ts'
import { newSqliteRows } from '#server/rows/sqlite-rows.ts'
import { writeManifest } from './manifest.ts'

/**
 * Copies log and accounts, beside a running server or without one, into the new folder `target`, which is there only when
 * it is complete; gives the head of the log in it. `made` is what the manifest says. Of either store it is the same: two
 * files. Throws what the stores say of data that they can't read.
 */
export async function makeBackup({ dataDir, databaseUrl }: LogPlace, target: string, made: Date): Promise<Anchor> {
  const draft = `${target}.part`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  try {
    const anchor = await (databaseUrl === undefined
      ? copyFiles(dataDir, draft)
      : refusing(nameOf(databaseUrl), () => copyDatabase(databaseUrl, draft)))
    await writeManifest(draft, anchor, made)
    await rename(draft, target)
    return anchor
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function copyFiles(dataDir: string, draft: string): Promise<Anchor> {
  const anchor = await backupSqliteLog(join(dataDir, 'board.sqlite'), join(draft, 'board.sqlite'))
  await backupAccounts(join(dataDir, 'accounts.sqlite'), join(draft, 'accounts.sqlite'))
  return anchor
}

/** All of one moment, but for the secret of the cookies. */
async function copyDatabase(url: string, draft: string): Promise<Anchor> {
  await using source = await snapshotOfPostgres(url)
  await using target = await newSqliteRows(draft)
  await copyRows(source, target)
  await target.markCopy()
  await target.commit()
  const reader = readSqliteLog(join(draft, 'board.sqlite'))
  try {
    return { log: reader.log, ...(await reader.head()) }
  } finally {
    await reader.close()
  }
}
