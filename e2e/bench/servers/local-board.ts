import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type { CommandOf } from '#shared/board/command.ts'
import { OPERATOR } from '#shared/board/identity.ts'
import { instant } from '#shared/board/instant.ts'
import { writeFirstEntry } from '#server/board/first-entry.ts'
import { openLiveBoard } from '#server/board/live-board.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { loadSummit } from '#server/summits/load-summit.ts'
import { tickOf } from '../load/tick-of.ts'

/** The one writer of a new log in this very process, without http and sockets. */
export type LocalBoard = {
  /** Ticks once; resolves when that is durable. */
  tick: () => Promise<void>
} & AsyncDisposable

const SUMMIT = 'server/summits/ai-seoul-summit-2024.json'

/** Begins a log in a data directory, admits an officer, and lets them tick. */
export async function openLocalBoard(dataDir: string): Promise<LocalBoard> {
  await using opening = new AsyncDisposableStack()
  mkdirSync(dataDir, { recursive: true })
  const now = () => instant(Date.now())
  const store = await openSqliteLog(join(dataDir, 'board.sqlite'), 'server')
  opening.defer(() => store.close())
  await writeFirstEntry(store, { summit: loadSummit(SUMMIT), clock: undefined, isDemo: false, now: now() })
  const onLost = (error: Error) => {
    throw error
  }
  const liveBoard = await openLiveBoard({ store, now, logger: pino({ level: 'silent' }), onLost })
  opening.defer(() => liveBoard.close())

  type Asked =
    | Pick<CommandOf<'item.set-status'>, 'type' | 'payload'>
    | Pick<CommandOf<'person.admit'>, 'type' | 'payload'>
  async function submit(asked: Asked, person: string): Promise<string> {
    const id = randomUUID()
    const command = { id, basis: liveBoard.board().position, observedAt: liveBoard.now(), ...asked }
    const outcome = await liveBoard.submit({ command, person, client: 'bench' })
    if (outcome.outcome === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
    return id
  }
  const posting = { role: 'desk', ministry: 'mofa', venue: null } as const
  const name = { ko: '외교부 담당', en: 'Officer' }
  const officer = await submit({ type: 'person.admit', payload: { ...posting, name } }, OPERATOR)
  const items = Object.keys(liveBoard.board().items)
  let ticks = 0

  const open = opening.move()
  return {
    async tick() {
      const asked = tickOf(items, ticks)
      ticks += 1
      await submit(asked, officer)
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
