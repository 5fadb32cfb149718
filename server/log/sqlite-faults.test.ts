import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogStore } from './log-store.ts'
import { openSqliteLog } from './sqlite-log.ts'
import { erasedIn } from './testing/log-builder.ts'
import { verifyLog } from './verify-log.ts'

const APPENDER = join(import.meta.dirname, 'testing/appender.ts')
const FULL_DISK = join(import.meta.dirname, 'testing/full-disk.ts')

/** Runs a command with a file system of its own, of half a megabyte, at `directory`. */
const onSmallDisk = (at: string, ...command: string[]): string[] => {
  const script = 'mount -t tmpfs -o size=500k none "$0" && exec "$@"'
  return ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c', script, at, ...command]
}
/** Runs a command in which writing a file beyond half a megabyte fails; without the trap a signal would end it. */
const withFileLimit = (...command: string[]): string[] => {
  const script = `trap '' XFSZ && ulimit -f 1000 && exec "$0" "$@"`
  return ['sh', '-c', script, ...command]
}
const works = ([program = '', ...args]: string[]): boolean => spawnSync(program, args).status === 0

let directory: string
let file: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'chaebi-faults-'))
  file = join(directory, 'board.sqlite')
})
afterEach(() => rmSync(directory, { recursive: true }))

/** Runs `command` to its end, or kills it once it has said `killAfter` lines. */
async function run(
  [program = '', ...args]: string[],
  killAfter = Infinity,
): Promise<{ said: string[]; signal: unknown }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const said: string[] = []
  for await (const line of createInterface(child.stdout)) {
    said.push(line)
    if (said.length === killAfter) child.kill('SIGKILL')
  }
  const [, signal] = await exited
  return { said, signal }
}

/** Opens the log as the next server would; gives its last seq, if everything in it is sound. */
async function nextStart(): Promise<{ log: LogStore; seq: number }> {
  const log = await openSqliteLog(file, 'server')
  // Before it is ready, everything is in the database itself.
  expect(statSync(`${file}-wal`).size).toBe(0)
  const { seq, hash } = await log.head()
  expect(await verifyLog(log, erasedIn)).toEqual({ verdict: 'sound', head: { seq, hash }, erased: 0 })
  return { log, seq }
}

const upTo = (last: number): string[] => Array.from({ length: last }, (_, n) => String(n + 1))

describe('kill -9', () => {
  it('in a drain leaves nothing of it', async () => {
    expect(await run([process.execPath, APPENDER, file, 'in-drain', '7'])).toEqual({ said: upTo(6), signal: 'SIGKILL' })
    const { log, seq } = await nextStart()
    expect(seq).toBe(6)
    expect(await log.receipt('c7')).toBeUndefined()
    await log.close()
  })

  it('between commit and answer leaves the change with its receipt, for the command that is sent again', async () => {
    expect(await run([process.execPath, APPENDER, file, 'unanswered', '7'])).toEqual({
      said: upTo(6),
      signal: 'SIGKILL',
    })
    const { log, seq } = await nextStart()
    expect(seq).toBe(7)
    expect(await log.receipt('c7')).toBeDefined()
    await log.close()
  })

  it('at any moment loses nothing that was answered, start after start', async () => {
    for (let answered = 0, start = 0; start < 5; start += 1) {
      const { said, signal } = await run([process.execPath, APPENDER, file], 20)
      expect(signal).toBe('SIGKILL')
      const { log, seq } = await nextStart()
      // It may have committed one more, which it could not say.
      expect(said).toEqual(upTo(seq).slice(answered, answered + said.length))
      expect(seq - answered - said.length).toBeLessThanOrEqual(1)
      answered = seq
      await log.close()
    }
  })
})

describe.runIf(works(onSmallDisk(tmpdir(), 'true')))('a full disk', () => {
  it('refuses the drain, keeps what was there, and lets the log go on once there is room', async () => {
    const { said } = await run(onSmallDisk(directory, process.execPath, FULL_DISK, directory))
    const { committed, ...saw } = JSON.parse(said.join())
    expect(committed).toBeGreaterThan(10)
    expect(saw).toEqual({
      ended: { outcome: 'not-committed', reason: 'full' },
      whileFull: { seq: committed, receiptOfRefused: null },
      afterwards: { seq: committed + 1, verdict: 'sound' },
    })
  })
})

describe.runIf(works(withFileLimit('true')))('an I/O error in a commit', () => {
  it('leaves the outcome unknown, allows no further transaction, and nothing answered is lost', async () => {
    const { said } = await run(withFileLimit(process.execPath, APPENDER, file))
    const answered = said.slice(0, -2)
    expect(answered.length).toBeGreaterThan(10)
    expect(said.slice(-2)).toEqual(['unknown', expect.stringContaining('only a new start can tell')])
    const { log, seq } = await nextStart()
    expect(answered).toEqual(upTo(answered.length))
    expect([answered.length, answered.length + 1]).toContain(seq)
    await log.close()
  })
})
