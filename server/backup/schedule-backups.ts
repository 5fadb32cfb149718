import type { Logger } from 'pino'
import { HOUR, type Instant, MINUTE } from '#shared/board/instant.ts'
import type { Config } from '#server/config.ts'
import { anchorText } from '#server/log/anchor.ts'
import { backupFolder, deleteOldBackups, keptBackups } from './kept-backups.ts'
import { makeBackup } from './make-backup.ts'

/** How the backups stand that are made by themselves; instants are of the real time. */
export type BackupState = {
  /** Milliseconds from one to the next. */
  every: number
  /** The latest one in the directory. */
  at: Instant | null
  /** When making one, or deleting old ones, last failed, until that succeeds. */
  failed: Instant | null
  /** Another server on the same database makes them. */
  elsewhere: boolean
}

export type BackupSchedule = {
  state(): BackupState
  /** Makes a backup if one is due, and deletes what is too old. Never throws: what fails is logged, and in the state. */
  look(): Promise<void>
  /** Ends the schedule, when what is under way is done. */
  stop(): Promise<void>
}

type ScheduleOptions = {
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'backup'>
  /** Of several servers on one database one makes them. */
  isFirstServer: () => Promise<boolean>
  now: () => Instant
  logger: Logger
}

/** Also how soon a failed one is tried again. */
const LOOK_EVERY = 10 * MINUTE

/**
 * Looks now and every ten minutes whether a backup is due. What was made is known by the directory, so that a restart
 * neither forgets one nor makes another. Null where the settings name none.
 */
export function scheduleBackups({ config, isFirstServer, now, logger }: ScheduleOptions): BackupSchedule | null {
  if (config.backup === undefined) return null
  const { directory, everyHours, keepDays } = config.backup
  const every = everyHours * HOUR
  let latest: Instant | null = null
  let failed: Instant | null = null
  let elsewhere = false
  let looking: Promise<void> | undefined

  async function makeIfDue(): Promise<void> {
    elsewhere = !(await isFirstServer())
    const at = now()
    latest = keptBackups(directory).find(({ made }) => made <= at)?.made ?? null
    if (elsewhere || (latest !== null && at - latest < every)) return
    const folder = backupFolder(directory, at)
    const anchor = await makeBackup(config, folder, new Date(at))
    latest = at
    logger.info({ folder, anchor: anchorText(anchor) }, 'backed up')
  }

  async function lookOnce(): Promise<void> {
    const attempt = async (work: () => Promise<void>, failure: string): Promise<boolean> => {
      try {
        await work()
        return true
      } catch (err) {
        logger.error({ err }, failure)
        return false
      }
    }
    const isMade = await attempt(makeIfDue, 'the scheduled backup could not be made')
    // Also when none could be made: texts that were erased are not to stay for longer than was said.
    const isTidy = await attempt(deleteOld, 'old backups could not be deleted')
    failed = isMade && isTidy ? null : now()
  }

  async function deleteOld(): Promise<void> {
    for (const folder of await deleteOldBackups(directory, keepDays, now()))
      logger.info({ folder }, 'an old backup was deleted')
  }

  const look = (): Promise<void> =>
    (looking ??= lookOnce().finally(() => {
      looking = undefined
    }))
  void look()
  const timer = setInterval(() => void look(), LOOK_EVERY)
  return {
    state: () => ({ every, at: latest, failed, elsewhere }),
    look,
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
