import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { median } from '../report/statistics.ts'
import type { Section } from '../report/table.ts'
import { openLocalBoard } from '../servers/local-board.ts'
import { startBoardServer } from '../servers/start-board-server.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

const CHANGES = 100_000
/** As many as one drain takes. */
const AT_ONCE = 500
const RUNS = 5

/** From the start of the process until it is ready: on a long log with a snapshot, and on one that has just begun. */
export async function start(): Promise<Section> {
  using directory = temporaryDirectory()
  const inDirectory = (name: string): string => join(directory.path, name)
  const [empty, long, replayed] = [inDirectory('empty'), inDirectory('long'), inDirectory('replayed')]
  await writeLongLog(long)
  // The first start of a log admits its admin, and the first of a run reads the program from the disk.
  for (const dataDir of [empty, long]) await readyAfter(dataDir)

  const onEmpty: number[] = []
  const onLong: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    onEmpty.push(await readyAfter(empty))
    onLong.push(await readyAfter(long))
  }
  cpSync(long, replayed, { recursive: true })
  await dropSnapshot(replayed)
  const [ours, beside] = [median(onLong), median(onEmpty)]
  return {
    title: `ready with ${CHANGES.toLocaleString('en')} changes`,
    beside: 'empty log',
    lines: [
      { what: 'with a snapshot', unit: 'ms', ours, beside, figure: { atMost: Math.max(beside + 1000, beside * 1.5) } },
      {
        what: 'without one, replaying all',
        unit: 'ms',
        ours: await readyAfter(replayed),
        beside,
        // Four times is usual; were a record copied for each change, forty.
        figure: { atMost: beside * 10 },
      },
    ],
    notes: [`Medians of ${RUNS} interleaved starts; the replay once.`],
  }
}

/** Starts a server and stops it again. @returns milliseconds until it was ready */
async function readyAfter(dataDir: string): Promise<number> {
  await using server = await startBoardServer(dataDir)
  return server.readyAfter
}

/** What a long exercise leaves behind: its last snapshot is of its last change. */
async function writeLongLog(dataDir: string): Promise<void> {
  await using board = await openLocalBoard(dataDir)
  for (let ticks = 0; ticks < CHANGES; ticks += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, board.tick))
}

/** Puts one of other code in its place, which counts as none. */
async function dropSnapshot(dataDir: string): Promise<void> {
  const store = await openSqliteLog(join(dataDir, 'board.sqlite'), 'tool')
  const ended = await store.saveSnapshot({ ...(await store.head()), codeVersion: 'of other code', board: '{}' })
  await store.close()
  if (ended.outcome !== 'committed') throw new Error('the snapshot could not be replaced')
}
