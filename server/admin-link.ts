import { pino } from 'pino'
import { instant } from '#shared/board/instant.ts'
import { isActiveAdmin } from '#shared/board/person.ts'
import { openAccounts } from './accounts/accounts.ts'
import { linkForLockedOutAdmin } from './accounts/first-start.ts'
import { restoreBoard } from './board/restore-board.ts'
import { boardCodeVersion } from './board/snapshot-keeper.ts'
import { originOf, readConfig } from './config.ts'
import { LogRefused } from './log/log-refused.ts'
import { type LogPlace, readLog } from './log/open-log.ts'
import { StartRefused } from './start-refused.ts'

/** `npm run admin-link [-- sign-in name]`: lets a locked-out admin in again, beside a running server or without one. */

try {
  const config = readConfig(process.env)
  const adminIds = await adminsOfLog(config)
  const publicUrl = originOf(config)
  const accounts = await openAccounts({
    ...config,
    publicUrl,
    now: () => instant(Date.now()),
    logger: pino({ level: 'silent' }),
    ...config.limits,
    mayEnter: (personId) => adminIds.includes(personId),
    isWall: () => false,
  })
  const link = await linkForLockedOutAdmin({ accounts, publicUrl, adminIds, signInName: process.argv[2] })
  await accounts.close()
  if (link.ok) console.log(`관리자 링크(15분, 한 번) · Link for the admin (15 minutes, once):\n${link.url}`)
  else if (link.admins.length > 0)
    stop(`관리자의 아이디를 지정하십시오 · Say which admin: npm run admin-link -- ${link.admins.join(' | ')}`)
  else
    stop(
      '로그인한 관리자가 없습니다. 서버를 시작하십시오 · No admin has signed in yet: starting the server prints a link',
    )
} catch (error) {
  if (!(error instanceof StartRefused || error instanceof LogRefused)) throw error
  stop(error.message)
}

async function adminsOfLog(place: LogPlace): Promise<string[]> {
  const log = await readLog(place)
  try {
    const { board } = await restoreBoard(log, boardCodeVersion())
    return Object.values(board.persons)
      .filter(isActiveAdmin)
      .map(({ id }) => id)
  } finally {
    await log.close()
  }
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}
