import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { backupAccounts } from '#server/accounts/accounts-backup.ts'
import { readConfig } from '#server/config.ts'
import { anchorText } from '#server/log/anchor.ts'
import { backupSqliteLog } from '#server/log/sqlite-backup.ts'
import { refusedStart } from '#server/refused-start.ts'

/**
 * `npm run backup -- <new folder>`: copies log and accounts beside a running server or without one, and prints the
 * head of the log. Kept elsewhere, that line shows later whether a log was cut short or rewritten.
 */

const [target] = process.argv.slice(2)

if (target === undefined || existsSync(target)) {
  stop('새 폴더를 지정하십시오 · Name a folder that does not exist yet: npm run backup -- <folder>', 2)
} else
  try {
    const { dataDir } = readConfig(process.env)
    mkdirSync(target, { recursive: true, mode: 0o700 })
    const anchor = await backupSqliteLog(join(dataDir, 'board.sqlite'), join(target, 'board.sqlite'))
    await backupAccounts(join(dataDir, 'accounts.sqlite'), join(target, 'accounts.sqlite'))
    console.log(`백업 완료 · Backed up to ${target}`)
    console.log(`기록 번호(따로 보관) · Head of the log, to be kept elsewhere: ${anchorText(anchor)}`)
  } catch (error) {
    const refused = refusedStart(error)
    if (refused === null) throw error
    stop(refused.message, refused.exitCode)
  }

function stop(message: string, exitCode: number): void {
  console.error(message)
  process.exitCode = exitCode
}
