import type { Logger } from 'pino'
import type { Accounts } from '#server/accounts/accounts.ts'
import type { BackupSchedule } from '#server/backup/schedule-backups.ts'
import type { LiveBoard } from '#server/board/live-board.ts'
import type { Config } from '#server/config.ts'
import type { LogReader } from '#server/log/log-store.ts'
import type { Metrics } from '#server/metrics/metrics.ts'
import type { Screens } from '#server/realtime/screens.ts'

/** What the routes are made over; each takes of it what it needs. */
export type Parts = {
  liveBoard: LiveBoard
  log: LogReader
  accounts: Accounts
  config: Pick<Config, 'publicUrl' | 'trustProxy' | 'plainHttp' | 'limits' | 'metrics'>
  /** Whether commands are accepted and answered from the present state. */
  isReady: () => boolean
  metrics: Metrics
  screens: Pick<Screens, 'heard'>
  /** Null where the server makes no backups by itself. */
  backups: Pick<BackupSchedule, 'state'> | null
  logger: Logger
}
