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
import { append, erasedIn } from './testing/log-builder.ts'
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
    expect(await verifyLog(copy, erasedIn)).toMatchObject({ verdict: 'sound', head: await log.head() })
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
    expect(await verifyLog(copy, erasedIn)).toMatchObject({
      verdict: 'sound',
      head: { seq: anchor.seq, hash: anchor.hash },
    })
    expect((await log.changes({ after: anchor.seq - 1, limit: 1 }))[0]?.hash).toBe(anchor.hash)
    await copy.close()
  })

  it('that is started from is another log from there on, and says which one it was', async () => {
    await append(log, [{}, {}])
    await backupSqliteLog(file, target)
    await append(log, [{ here: true }])
    const restored = await openSqliteLog(target, 'server')
    await append(restored, [{ there: true }])
    expect(restored.log).not.toBe(log.log)
    expect(restored.parent).toEqual({ log: log.log, seq: 2 })
    expect(await restored.changes({ after: 0, upTo: 2, limit: 2 })).toEqual(
      await log.changes({ after: 0, upTo: 2, limit: 2 }),
    )
    expect(await verifyLog(restored, erasedIn)).toMatchObject({ verdict: 'sound', head: { seq: 3 } })
    expect(log.parent).toBeNull()
    await restored.close()
  })

  it('draws its id once, however often it is started', async () => {
    await backupSqliteLog(file, target)
    const first = await openSqliteLog(target, 'server')
    await first.close()
    const second = await openSqliteLog(target, 'server')
    expect(second.log).toBe(first.log)
    await second.close()
  })

  it('of a restored log, or of a backup, leads back to the log that it was made from', async () => {
    const [again, third] = [join(directory, 'again.sqlite'), join(directory, 'third.sqlite')]
    await append(log, [{}])
    await backupSqliteLog(file, target)
    await backupSqliteLog(target, again)
    const restored = await openSqliteLog(again, 'server')
    expect(restored.parent).toEqual({ log: log.log, seq: 1 })
    await append(restored, [{}])
    await backupSqliteLog(again, third)
    const restoredAgain = await openSqliteLog(third, 'server')
    expect(restoredAgain.parent).toEqual({ log: restored.log, seq: 2 })
    expect(await verifyLog(restoredAgain, erasedIn)).toMatchObject({ verdict: 'sound', head: { seq: 2 } })
    await restored.close()
    await restoredAgain.close()
  })

  it('is not written to before it has an id of its own', async () => {
    await backupSqliteLog(file, target)
    const before = contents(directory)
    await expect(openSqliteLog(target, 'tool')).rejects.toMatchObject({ refusal: 'copy' })
    expect(contents(directory)).toEqual(before)
  })

  it('takes no snapshot along, whose positions are of the other log', async () => {
    await append(log, [{}])
    await log.saveSnapshot({ ...(await log.head()), codeVersion: 'v1', board: '{}' })
    await backupSqliteLog(file, target)
    const restored = await openSqliteLog(target, 'server')
    expect(await restored.snapshot('v1')).toBeUndefined()
    expect(await log.snapshot('v1')).toBeDefined()
    await restored.close()
  })

  it('never takes the place of a file', async () => {
    writeFileSync(target, 'last week')
    const before = contents(directory)
    await expect(backupSqliteLog(file, target)).rejects.toThrow('exists already')
    expect(contents(directory)).toEqual(before)
  })
})
