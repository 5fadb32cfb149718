import { randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { instant } from '#shared/board/instant.ts'
import { decideInOrder } from '#server/board/decide-in-order.ts'
import { restoreBoard } from '#server/board/restore-board.ts'
import { openSqliteLog } from '#server/log/sqlite-log.ts'
import { tickOf } from '../load/tick-of.ts'
import { percentile } from '../report/statistics.ts'
import type { Section } from '../report/table.ts'
import { openLocalBoard } from '../servers/local-board.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

/** Until the -wal file is as long as it gets, so that neither its growth nor a cold start is measured. */
const WARM_UP = 400
const TICKS = 500
/** The first ones tell how much one writes: before its first checkpoint the -wal file grows with each. */
const TO_WEIGH = 50

/** The transaction that keeps one tick, and bare writes of as many bytes to the same disk, in turn. */
export async function append(): Promise<Section> {
  using directory = temporaryDirectory()
  await using log = await openLog(directory.path)
  const wal = join(directory.path, 'board.sqlite-wal')
  const before = statSync(wal).size
  for (let tick = 0; tick < TO_WEIGH; tick += 1) await log.appendOne()
  const bytes = Math.round((statSync(wal).size - before) / TO_WEIGH)
  for (let tick = TO_WEIGH; tick < WARM_UP; tick += 1) await log.appendOne()

  using growing = bareFile(join(directory.path, 'growing'), bytes)
  using inPlace = bareFile(join(directory.path, 'in-place'), bytes, 4 * 1024 * 1024)
  const ours: number[] = []
  const toTheEnd: number[] = []
  const overAndOver: number[] = []
  for (let tick = 0; tick < TICKS; tick += 1) {
    ours.push(await log.appendOne())
    toTheEnd.push(growing.write())
    overAndOver.push(inPlace.write())
  }
  const [p50, bareP50] = [percentile(ours, 0.5), percentile(toTheEnd, 0.5)]
  return {
    title: 'append of one tick',
    beside: 'bare write',
    lines: [
      { what: 'p50', unit: 'ms', ours: p50, beside: bareP50, figure: { atMost: bareP50 * 1.6 } },
      { what: 'p99', unit: 'ms', ours: percentile(ours, 0.99), beside: percentile(toTheEnd, 0.99) },
      { what: 'p50, beside writes in place', unit: 'ms', ours: p50, beside: percentile(overAndOver, 0.5) },
    ],
    notes: [
      `${bytes.toLocaleString('en')} bytes each, ${TICKS} of each in turn; beside it write + fdatasync at the end of a file,`,
      'and in a file that is long enough already, which spares the file system its own journal.',
    ],
  }
}

/** A log in a data directory, and an officer who ticks. @returns how long each append took, in milliseconds */
async function openLog(dataDir: string): Promise<{ appendOne: () => Promise<number> } & AsyncDisposable> {
  await (await openLocalBoard(dataDir))[Symbol.asyncDispose]()
  const store = await openSqliteLog(join(dataDir, 'board.sqlite'), 'server')
  let tip = await restoreBoard(store, 'none')
  const [person = ''] = Object.keys(tip.board.persons)
  const items = Object.keys(tip.board.items)
  let ticks = 0

  async function appendOne(): Promise<number> {
    const id = randomUUID()
    const command = { id, basis: tip.board.position, observedAt: tip.board.at, ...tickOf(items, ticks) }
    ticks += 1
    const onRecord = { receipts: [], texts: new Map<string, never>() }
    const decided = decideInOrder(tip, [{ command, person, client: 'bench' }], onRecord, instant(Date.now()))
    const from = performance.now()
    // All that a drain asks of the store; what it decides between is none of the disk's business.
    const ended = await store.transact(async (drain) => {
      await drain.tail(tip.head)
      await drain.receipts([id])
      await drain.append({ changes: decided.stored, texts: decided.texts, receipts: decided.receipts, erase: [] })
    })
    const took = performance.now() - from
    if (ended.outcome !== 'committed' || decided.changes.length !== 1) throw new Error('a tick was not appended')
    tip = { ...tip, ...decided.tip }
    return took
  }
  return { appendOne, [Symbol.asyncDispose]: () => store.close() }
}

/**
 * A file that is written durably, so many bytes at a time.
 * @param length to be written over and over within; without, it grows
 */
function bareFile(path: string, bytes: number, length = 0): { write(): number } & Disposable {
  const file = openSync(path, 'w')
  const block = Buffer.alloc(bytes, 'x')
  writeSync(file, Buffer.alloc(length))
  fdatasyncSync(file)
  let offset = 0
  return {
    write() {
      const from = performance.now()
      writeSync(file, block, 0, bytes, offset)
      fdatasyncSync(file)
      const took = performance.now() - from
      offset += bytes
      if (length > 0 && offset + bytes > length) offset = 0
      return took
    },
    [Symbol.dispose]: () => closeSync(file),
  }
}
