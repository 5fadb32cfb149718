import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import type { LogStore } from './log-store.ts'
import { openSqliteLog } from './sqlite-log.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { VACUUM, writeQueries } from './sqlite-sql.ts'
import { transactions } from './sqlite-transactions.ts'
import { writerOf } from './sqlite-writer.ts'
import { replaceInFile } from './testing/damage.ts'
import { append, batch, commit, text } from './testing/log-builder.ts'
import { logStoreContract } from './testing/log-store-contract.ts'

describe('a log on SQLite', () => {
  logStoreContract(async () => {
    const directory = mkdtempSync(join(tmpdir(), 'chaebi-log-'))
    const nodes: LogStore[] = []
    return {
      open: async () => {
        const node = await openSqliteLog(join(directory, 'board.sqlite'), nodes.length === 0 ? 'server' : 'tool')
        nodes.push(node)
        return node
      },
      remove: async () => {
        for (const node of nodes) await node.close()
        rmSync(directory, { recursive: true })
      },
    }
  }, 50)

  it('does not start from a snapshot in which a byte was changed', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'chaebi-log-'))
    const file = join(directory, 'board.sqlite')
    const log = await openSqliteLog(file, 'server')
    await append(log, [{}])
    await log.saveSnapshot({ ...(await log.head()), codeVersion: 'v1', board: '{"status":"done"}' })
    await log.close()
    replaceInFile(file, '{"status":"done"}', '{"status":"dome"}')

    const damaged = readSqliteLog(file)
    expect(await damaged.snapshot('v1')).toBeUndefined()
    await damaged.close()
    rmSync(directory, { recursive: true })
  })

  it('writes a drain of twenty changes as one commit, so with one fsync', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'chaebi-log-'))
    const file = join(directory, 'board.sqlite')
    const log = await openSqliteLog(file, 'server')
    expect(commitsIn(`${file}-wal`)).toBe(0)
    await append(
      log,
      Array.from({ length: 20 }, (_, n) => ({ n, filler: 'x'.repeat(500) })),
      ['item:a'],
    )
    expect(commitsIn(`${file}-wal`)).toBe(1)
    await append(log, [{}])
    expect(commitsIn(`${file}-wal`)).toBe(2)
    await log.close()
    rmSync(directory, { recursive: true })
  })

  // With this seed, seven copies of erased texts would be left by secure_delete alone.
  it('leaves no byte of an erased text in its files, however the texts around it moved', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'chaebi-log-'))
    const log = await openSqliteLog(join(directory, 'board.sqlite'), 'server')
    const dice = seededDice(1)
    const present: string[] = []
    const eraseSome = async (some: number): Promise<void> => {
      const erase = Array.from({ length: some }, () => present.splice(dice(present.length), 1)).flat()
      await commit(log, (drain) => drain.append(batch({ erase })))
    }
    for (let round = 0; round < 40; round += 1) {
      const erasable = Array.from({ length: 50 }, (_, n) =>
        text(`c${round}.erased-${n}`, `to be erased ${'.'.repeat(dice(900))}`),
      )
      const kept = Array.from({ length: 10 }, (_, n) =>
        text(`c${round}.kept-${n}`, `to be kept ${'.'.repeat(dice(900))}`),
      )
      const texts = [...erasable, ...kept].toSorted(() => dice(3) - 1)
      await commit(log, (drain) => drain.append(batch({ texts })))
      present.push(...erasable.map(({ ref }) => ref))
      await eraseSome(15)
    }
    while (present.length > 0) await eraseSome(50)

    expect(await log.scrub()).toBe(true)
    const files = ['', '-wal'].map((suffix) => readFileSync(join(directory, `board.sqlite${suffix}`), 'latin1'))
    expect(files.join()).toContain('to be kept')
    expect(files.join()).not.toContain('to be erased')
    await log.close()
    rmSync(directory, { recursive: true })
  })

  it('stays marked if it was erased while another process rewrote the file', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'chaebi-log-'))
    const file = join(directory, 'board.sqlite')
    const server = await openSqliteLog(file, 'server')
    await commit(server, (drain) => drain.append(batch({ texts: [text('c1.reason', '글'), text('c2.reason', '글')] })))
    await commit(server, (drain) => drain.append(batch({ erase: ['c1.reason'] })))

    using other = new DatabaseSync(file)
    let inTheMiddle = (): void => writeQueries(other).eraseTexts.run('["c2.reason"]')
    class Rewriting extends DatabaseSync {
      override exec(sql: string): void {
        super.exec(sql)
        if (sql !== VACUUM) return
        inTheMiddle()
        inTheMiddle = () => {}
      }
    }
    using db = new Rewriting(file)
    const tool = writerOf(db, transactions(db), server.start)
    expect(await tool.scrub()).toBe(false)
    expect(readMark(other)).toBe(1)
    expect(await tool.scrub()).toBe(true)
    expect(readMark(other)).toBe(0)
    await server.close()
    rmSync(directory, { recursive: true })
  })

  it('knows at the next start that it was stopped between an erasure and its scrubbing', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'chaebi-log-'))
    const file = join(directory, 'board.sqlite')
    const log = await openSqliteLog(file, 'server')
    await commit(log, (drain) => drain.append(batch({ texts: [text('c1.reason', 'to be erased')] })))
    await commit(log, (drain) => drain.append(batch({ erase: ['c1.reason'] })))
    await log.close()

    const writtenAt = () => statSync(file).mtimeMs
    const reopened = await openSqliteLog(file, 'server')
    const before = writtenAt()
    expect(await reopened.scrub()).toBe(true)
    const scrubbed = writtenAt()
    expect(scrubbed).toBeGreaterThan(before)
    expect(await reopened.scrub()).toBe(true)
    expect(writtenAt()).toBe(scrubbed)
    await reopened.close()
    rmSync(directory, { recursive: true })
  })
})

const readMark = (db: DatabaseSync): unknown => db.prepare('SELECT count(*) AS marks FROM unscrubbed').get()?.['marks']

/** Gives numbers from 0 up to its argument, the same ones in each run. */
function seededDice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}

/** The commits in a -wal file: those of its frames that say how large the database is after them. */
function commitsIn(wal: string): number {
  const [HEADER, FRAME_HEADER, PAGE, SIZE_AFTER_COMMIT_AT] = [32, 24, 4096, 4]
  const bytes = readFileSync(wal)
  let commits = 0
  for (let frame = HEADER; frame < bytes.length; frame += FRAME_HEADER + PAGE) {
    if (bytes.readUInt32BE(frame + SIZE_AFTER_COMMIT_AT) > 0) commits += 1
  }
  return commits
}
