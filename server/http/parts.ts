import type { Logger } from 'pino'
import type { Accounts } from '#server/accounts/accounts.ts'
import type { LiveBoard } from '#server/board/live-board.ts'
import type { Config } from '#server/config.ts'
import type { LogReader } from '#server/log/log-store.ts'

/** What the routes are made over; each takes of it what it needs. */
export type Parts = {
  liveBoard: LiveBoard
  log: LogReader
  accounts: Accounts
  config: Pick<Config, 'publicUrl' | 'trustProxy' | 'plainHttp' | 'limits'>
  /** Whether commands are accepted and answered from the present state. */
  isReady: () => boolean
  logger: Logger
}
