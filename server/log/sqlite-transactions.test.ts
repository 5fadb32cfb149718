import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { transactions } from './sqlite-transactions.ts'

let directory: string
let db: DatabaseSync
const open = (): DatabaseSync => new DatabaseSync(join(directory, 'some.sqlite'))
const add = (to: DatabaseSync, bytes: number): unknown =>
  to.prepare('INSERT INTO filler VALUES (?)').run('x'.repeat(bytes))
const count = (): unknown => db.prepare('SELECT count(*) AS rows FROM filler').get()?.rows

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'chaebi-transactions-'))
  db = open()
  db.exec('PRAGMA journal_mode = WAL; CREATE TABLE filler (text TEXT) STRICT')
})
afterEach(() => {
  db.close()
  rmSync(directory, { recursive: true })
})

describe('a transaction', () => {
  it('without room is not committed, and the next goes on once there is room', async () => {
    const { transact } = transactions(db)
    db.exec('PRAGMA max_page_count = 5')
    const full = await transact(() => {
      add(db, 1000)
      add(db, 100_000)
    })
    expect(full).toMatchObject({ outcome: 'not-committed', reason: 'full' })
    expect(count()).toBe(0)

    db.exec('PRAGMA max_page_count = 1000')
    expect(await transact(() => add(db, 100_000))).toMatchObject({ outcome: 'committed' })
    expect(count()).toBe(1)
  })

  it('is not committed if another writer holds the lock too long', async () => {
    const other = open()
    other.exec('BEGIN IMMEDIATE')
    const { transact } = transactions(db, 30)
    expect(await transact(() => add(db, 1))).toMatchObject({ outcome: 'not-committed', reason: 'busy' })
    other.exec('COMMIT')
    expect(await transact(() => add(db, 1))).toMatchObject({ outcome: 'committed' })
    other.close()
  })

  it('lets the process go on while it waits for the lock', async () => {
    const other = open()
    other.exec('BEGIN IMMEDIATE')
    const waiting = transactions(db).transact(() => add(db, 1))
    await new Promise((resolve) => setImmediate(resolve))
    other.exec('COMMIT')
    expect(await waiting).toMatchObject({ outcome: 'committed' })
    other.close()
  })

  it('whose commit fails on the disk is of unknown outcome, even if rolling back fails too', async () => {
    const ioError = Object.assign(new Error('disk I/O error'), { errcode: 10 })
    const exec = (sql: string): void => {
      if (sql !== 'BEGIN IMMEDIATE') throw ioError
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a disk that fails twice, as no real one does on demand
    const { transact } = transactions({ exec, isTransaction: true } as unknown as DatabaseSync)
    expect(await transact(() => 'written')).toEqual({ outcome: 'unknown', settledBy: 'next-start', cause: ioError })
    await expect(transact(() => 'written')).rejects.toThrow('only a new start can tell')
  })

  it('whose work throws is rolled back, and does not hold up the next', async () => {
    const { transact } = transactions(db)
    const failing = transact(() => {
      add(db, 1)
      throw new Error('a bug')
    })
    const next = transact(() => add(db, 1))
    await expect(failing).rejects.toThrow('a bug')
    expect(await next).toMatchObject({ outcome: 'committed' })
    expect(count()).toBe(1)
  })
})
