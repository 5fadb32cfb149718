import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupAccounts } from '#server/accounts/accounts-backup.ts'
import { writeManifest } from '#server/backup/manifest.ts'
import { readConfig } from '#server/config.ts'
import { anchorText } from '#server/log/anchor.ts'
import { backupSqliteLog } from '#server/log/sqlite-backup.ts'
import { readArguments } from './read-arguments.ts'
import { runTool, ToolRefused } from './run-tool.ts'

/**
 * `npm run backup -- <new folder>`: copies log and accounts beside a running server or without one, says in a manifest
 * what they are, and prints the anchor of the log. Kept elsewhere, that line shows later whether a log was cut short or
 * rewritten. The folder is there only when it is complete.
 */

await runTool(async () => {
  const [target] = readArguments({}, 1, 'npm run backup -- <new folder>').positionals
  if (target === undefined || existsSync(target))
    throw new ToolRefused(
      '새 폴더를 지정하십시오 · Name a folder that does not exist yet: npm run backup -- <folder>',
      2,
    )
  const { dataDir, databaseUrl } = readConfig(process.env)
  if (databaseUrl !== undefined)
    throw new ToolRefused('PostgreSQL은 pg_dump로 백업하십시오 · What is on PostgreSQL is backed up by pg_dump')
  const draft = `${target}.part`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  try {
    const anchor = await backupSqliteLog(join(dataDir, 'board.sqlite'), join(draft, 'board.sqlite'))
    await backupAccounts(join(dataDir, 'accounts.sqlite'), join(draft, 'accounts.sqlite'))
    await writeManifest(draft, anchor, new Date())
    renameSync(draft, target)
    console.log(`백업 완료 · Backed up to ${target}`)
    console.log(`기록 번호(따로 보관) · Anchor of the log, to be kept elsewhere: ${anchorText(anchor)}`)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
})
