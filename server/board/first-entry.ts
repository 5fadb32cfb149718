import { randomUUID } from 'node:crypto'
import { emptyBoard } from '#shared/board/board.ts'
import { type Clock, showsAt } from '#shared/board/clock.ts'
import type { Context } from '#shared/board/decision.ts'
import { OPERATOR } from '#shared/board/identity.ts'
import { type Instant, instant, seoulDay } from '#shared/board/instant.ts'
import { defineSummit } from '#shared/board/summit.ts'
import type { SummitFile } from '#shared/board/summit-file.ts'
import type { LogStore } from '#server/log/log-store.ts'
import { StartRefused } from '#server/start-refused.ts'
import { entryBehind } from './entry.ts'

/** What a new log is begun with. */
export type Beginning = {
  summit: SummitFile
  /** The clock that was asked for; undefined leaves it to the summit's dates. */
  clock: 'real' | Instant | undefined
  /** A board to be thrown away, marked so on every screen. */
  isDemo: boolean
  /** The real time. */
  now: Instant
}

/**
 * Writes the first entry of an empty log: the whole definition of the summit, and the clock. False if another node has
 * begun the log meanwhile.
 * @throws {StartRefused} if the store cannot keep it
 */
export async function writeFirstEntry(
  store: LogStore,
  { summit, clock: asked, isDemo, now }: Beginning,
): Promise<boolean> {
  const clock = clockFor(summit, asked, now)
  const commandId = randomUUID()
  const mode = isDemo ? 'demo' : clock.kind
  const { fact, texts } = defineSummit(summit, { commandId, mode, clock })
  const context: Context = { person: OPERATOR, client: OPERATOR, now: showsAt(clock, now) }
  const empty = { board: emptyBoard(store.log), head: store.start }
  const command = { id: commandId, observedAt: context.now }
  const entry = entryBehind(empty, command, { facts: [fact], texts }, context, now)
  const ended = await store.transact(async (drain) => {
    const isEmpty = (await drain.tail(store.start))?.length === 0
    if (isEmpty) await drain.append({ changes: entry.stored, texts: entry.texts, receipts: [], erase: [] })
    return isEmpty
  })
  if (ended.outcome !== 'committed')
    throw new StartRefused(`The log can't be written (${ended.outcome}). Check the disk.`, { cause: ended.cause })
  return ended.value
}

/** A summit that is over by the real clock can only be rehearsed: from the day on which the ministers review it. */
function clockFor(summit: SummitFile, asked: 'real' | Instant | undefined, now: Instant): Clock {
  if (asked === 'real') return { kind: 'real' }
  if (asked !== undefined) return { kind: 'rehearsal', shows: asked, started: now }
  const isOver = summit.sessions.every(({ day }) => day < seoulDay(now))
  return isOver ? { kind: 'rehearsal', shows: instant(Date.parse(summit.reviewAt)), started: now } : { kind: 'real' }
}
