import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogStore } from './log-store.ts'
import { backupSqliteLog } from './sqlite-backup.ts'
import { openSqliteLog } from './sqlite-log.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { contents } from './testing/damage.ts'
import { append } from './testing/log-builder.ts'
import { verifyLog } from './verify-log.ts'

let directory: string
let file: string
let target: string
let log: LogStore
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'chaebi-backup-'))
  file = join(directory, 'board.sqlite')
  target = join(directory, 'backup.sqlite')
  log = await openSqliteLog(file, 'server')
})
afterEach(async () => {
  await log.close()
  rmSync(directory, { recursive: true })
})

describe('a backup', () => {
  it('is one file, with the head that it names, and sound', async () => {
    await append(log, [{}, {}])
    expect(await backupSqliteLog(file, target)).toEqual({ log: log.log, ...(await log.head()) })
    const copy = readSqliteLog(target)
    expect(await verifyLog(copy)).toMatchObject({ verdict: 'sound', head: await log.head() })
    expect(await copy.changes({ after: 0, limit: 10 })).toEqual(await log.changes({ after: 0, limit: 10 }))
    await copy.close()
    expect(['-wal', '-shm', '-journal', '.part'].filter((suffix) => existsSync(`${target}${suffix}`))).toEqual([])
    expect(statSync(target).mode).toBe(statSync(file).mode)
  })

  it('holds one moment of a log that goes on', async () => {
    await append(log, [{ filler: 'x'.repeat(1_000_000) }])
    const backup = backupSqliteLog(file, target)
    while (!existsSync(target)) {
      await append(log, [{}])
      await setImmediate()
    }
    const anchor = await backup
    const copy = readSqliteLog(target)
    expect(await verifyLog(copy)).toMatchObject({ verdict: 'sound', head: { seq: anchor.seq, hash: anchor.hash } })
    expect((await log.changes({ after: anchor.seq - 1, limit: 1 }))[0]?.hash).toBe(anchor.hash)
    await copy.close()
  })

  it('can be started from', async () => {
    await append(log, [{}])
    await backupSqliteLog(file, target)
    const restored = await openSqliteLog(target, 'server')
    await append(restored, [{}])
    expect(await verifyLog(restored)).toMatchObject({ verdict: 'sound', head: { seq: 2 } })
    await restored.close()
  })

  it('never takes the place of a file', async () => {
    writeFileSync(target, 'last week')
    const before = contents(directory)
    await expect(backupSqliteLog(file, target)).rejects.toThrow('exists already')
    expect(contents(directory)).toEqual(before)
  })
})
