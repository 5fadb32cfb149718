import { readConfig } from './config.ts'
import { adoptPostgresLog } from './log/postgres-log.ts'
import { refusedStart } from './refused-start.ts'
import { SettingRefused } from './start-refused.ts'

/** `npm run log:adopt`: gives the log in a replica that was promoted an id of its own. No server may be on it. */

try {
  const { databaseUrl } = readConfig(process.env)
  if (databaseUrl === undefined)
    throw new SettingRefused('DATABASE_URL is not set; allowed: the replica that was promoted')
  const { log, parent } = await adoptPostgresLog(databaseUrl)
  console.log(`새 기록 번호 · The log goes on as ${log}`)
  console.log(`이어받은 기록 · It is the same as ${parent?.log} up to #${parent?.seq}`)
} catch (error) {
  const refused = refusedStart(error)
  if (refused === null) throw error
  console.error(refused.message)
  process.exitCode = refused.exitCode
}
