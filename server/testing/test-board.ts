import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { type CommandOf, commandSchema, type CommandType } from '#shared/board/command.ts'
import { type ClientId, OPERATOR, type PersonId } from '#shared/board/identity.ts'
import { instant } from '#shared/board/instant.ts'
import type { Outcome } from '#shared/protocol/http.ts'
import { writeFirstEntry } from '#server/board/first-entry.ts'
import { type LiveBoard, openLiveBoard } from '#server/board/live-board.ts'
import type { LogStore } from '#server/log/log-store.ts'
import { type LogPlace, openLog } from '#server/log/open-log.ts'
import { loadSummit } from '#server/summits/load-summit.ts'
import { WATER_FORUM } from './test-server.ts'

export type TestBoard = {
  store: LogStore
  liveBoard: LiveBoard
  /** What made it give its log up. */
  lost: Error[]
  /** Asks for something, by default as the command line. */
  ask<Type extends CommandType>(
    type: Type,
    payload: CommandOf<Type>['payload'],
    person?: PersonId,
    client?: ClientId,
  ): Promise<Outcome>
  /** Ends it as a server does. */
  close(): Promise<void>
}

/**
 * A live board of the small summit on the log in a directory or a database, which is begun if it is new.
 * @param as a second one on the same file has to be a tool
 * @param over what stands between the board and its store, for faults
 */
export async function testBoard(
  place: string | LogPlace,
  as: 'server' | 'tool' = 'server',
  over: (store: LogStore) => LogStore = (store) => store,
): Promise<TestBoard> {
  const store = await openLog(typeof place === 'string' ? { dataDir: place, databaseUrl: undefined } : place, as)
  const now = () => instant(Date.now())
  if ((await store.head()).seq === 0)
    await writeFirstEntry(store, { summit: loadSummit(WATER_FORUM), clock: 'real', isDemo: false, now: now() })
  const lost: Error[] = []
  const logger = pino({ level: 'silent' })
  const liveBoard = await openLiveBoard({ store: over(store), now, logger, onLost: (error) => void lost.push(error) })

  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= liveBoard.close().then(() => store.close()))
  onTestFinished(close)
  return {
    store,
    liveBoard,
    lost,
    ask(type, payload, person = OPERATOR, client = person) {
      const { position: basis } = liveBoard.board()
      const command = commandSchema.parse({ id: randomUUID(), type, payload, basis, observedAt: now() })
      return liveBoard.submit({ command, person, client })
    },
    close,
  }
}
