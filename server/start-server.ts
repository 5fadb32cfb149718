import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Instant, instant } from '#shared/board/instant.ts'
import { actorOf } from '#shared/board/rights.ts'
import { type Accounts, openAccounts } from './accounts/accounts.ts'
import type { PasswordHashing } from './accounts/auth-library.ts'
import { scheduleBackups } from './backup/schedule-backups.ts'
import { anchorDaily } from './board/anchor-daily.ts'
import { contradiction } from './board/contradiction.ts'
import { writeFirstEntry } from './board/first-entry.ts'
import { type LiveBoard, openLiveBoard } from './board/live-board.ts'
import { type Config, originOf } from './config.ts'
import { createApp } from './http/app.ts'
import { clientAddress } from './http/client-address.ts'
import { listen } from './http/listen.ts'
import { keepAccounts } from './keep-accounts.ts'
import type { LogStore } from './log/log-store.ts'
import { openLog } from './log/open-log.ts'
import { measuredBoard } from './metrics/measured-board.ts'
import { measuredStore } from './metrics/measured-store.ts'
import { createMetrics } from './metrics/metrics.ts'
import type { OpenNews } from './realtime/screen-news.ts'
import { openSocketServer } from './realtime/socket-server.ts'
import { StartRefused } from './start-refused.ts'
import { loadSummit } from './summits/load-summit.ts'

export type StartOptions = {
  logger: Logger
  /** Nothing can be said of the log any more: the process has to end at once, without another answer. */
  onLost: (error: Error) => void
  /** A board to be thrown away. */
  isDemo?: boolean
  /** The real time. */
  now?: () => Instant
  /** Scrypt, if nothing is given. */
  passwords?: PasswordHashing | undefined
}

export type RunningServer = {
  /** Where browsers reach it. */
  origin: string
  /** The one that it listens on. */
  port: number
  liveBoard: LiveBoard
  accounts: Accounts
  /** Takes nothing new, answers what was accepted, says farewell, keeps a snapshot, closes. */
  stop(): Promise<void>
}

const SEED = join(import.meta.dirname, 'summits/ai-seoul-summit-2024.json')

/**
 * Starts a server on the settings' port and data; a new log is begun with their summit and clock.
 * Throws what `refusedStart` knows, with nothing left open, and anything else for a bug.
 */
export async function startServer(config: Config, options: StartOptions): Promise<RunningServer> {
  const { logger, onLost, isDemo = false, now = () => instant(Date.now()), passwords } = options
  await using opening = new AsyncDisposableStack()
  const http = await listen(config)
  opening.defer(() => http.close())
  const metrics = createMetrics()
  opening.defer(() => metrics.close())
  const store = measuredStore(await openStore(config, isDemo, now(), logger), metrics)
  opening.defer(() => store.close())

  const origin = originOf({ ...config, port: http.port })
  const liveBoard = measuredBoard(await openLiveBoard({ store, now, logger, onLost }), metrics)
  opening.defer(() => liveBoard.close())
  const mayEnter = (personId: string): boolean => actorOf(liveBoard.board(), personId) !== null
  const isWall = (personId: string): boolean => (liveBoard.board().persons[personId]?.screen ?? null) !== null
  const { limits } = config
  const may = { mayEnter, isWall }
  const accounts = await openAccounts({ ...config, publicUrl: origin, now, logger, ...limits, ...may, passwords })
  opening.defer(() => accounts.close())
  opening.defer(keepAccounts(accounts, liveBoard, logger))
  if (!isDemo) opening.defer(anchorDaily(store, logger))

  const openNews = await newsBetweenServers(config)
  let isServing = true
  const isReady = (): boolean => isServing && liveBoard.isCurrent()
  const sockets = openSocketServer(http.server, {
    liveBoard,
    accounts,
    publicUrl: config.publicUrl,
    limits,
    addressOf: (request) => clientAddress(app, request),
    metrics,
    openNews,
    logger,
  })
  const { screens } = sockets
  const backups = isDemo ? null : scheduleBackups({ config, isFirstServer: accounts.isFirstServer, now, logger })
  opening.defer(() => backups?.stop())
  const parts = { liveBoard, log: store, accounts, config, isReady, metrics, screens, backups, logger }
  const app = createApp(parts)
  http.answerWith(app)

  // Undone from the last to the first, and once: what was accepted is answered before the sockets and the store go.
  opening.defer(() => http.close())
  opening.defer(() => sockets.close())
  opening.defer(() => liveBoard.close())
  opening.defer(() => {
    isServing = false
    http.refuseConnections()
  })
  logger.info({ origin, ...liveBoard.board().position, mode: liveBoard.board().mode }, 'ready')
  if (config.plainHttp) logger.warn('others than this machine reach the board without encryption: every screen says so')
  const open = opening.move()
  return { origin, port: http.port, liveBoard, accounts, stop: () => open.disposeAsync() }
}

/** The log that the settings name: begun if it is new, else compared with what the settings say of it. */
async function openStore(config: Config, isDemo: boolean, now: Instant, logger: Logger): Promise<LogStore> {
  const { dataDir, summitFile, clock } = config
  const summit = summitFile === undefined ? undefined : loadSummit(summitFile)
  mkdirSync(dataDir, { recursive: true })
  const store = await openLog(config, 'server', (copy) =>
    logger.warn({ copy }, 'the log was copied before it is brought up to date'),
  )
  try {
    const beginning = { summit: summit ?? loadSummit(SEED), clock, isDemo, now }
    const isBegun = (await store.head()).seq === 0 && (await writeFirstEntry(store, beginning))
    const contradicts = isBegun ? null : await contradiction(store, { clock, summitFile, summit })
    if (contradicts !== null) throw new StartRefused(contradicts)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A log in a file has one server, which needs nothing of this. */
async function newsBetweenServers({ databaseUrl }: Config): Promise<OpenNews | undefined> {
  if (databaseUrl === undefined) return undefined
  const { openPostgresNews } = await import('./log/postgres-news.ts')
  return (listener) => openPostgresNews(databaseUrl, listener)
}
