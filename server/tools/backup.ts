import { existsSync } from 'node:fs'
import { makeBackup } from '#server/backup/make-backup.ts'
import { readConfig } from '#server/config.ts'
import { anchorText } from '#server/log/anchor.ts'
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
  const anchor = await makeBackup(readConfig(process.env), target, new Date())
  console.log(`백업 완료 · Backed up to ${target}`)
  console.log(`기록 번호(따로 보관) · Anchor of the log, to be kept elsewhere: ${anchorText(anchor)}`)
})
