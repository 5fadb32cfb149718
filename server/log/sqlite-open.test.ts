import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LogRefused, type LogRefusal } from './log-refused.ts'
import type { LogReader, LogStore } from './log-store.ts'
import { openSqliteLog } from './sqlite-log.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { contents, overwrite, replaceInFile } from './testing/damage.ts'
import { append } from './testing/log-builder.ts'

/** Windows keeps rights in another way. */
const [MODE, PRIVATE] = process.platform === 'win32' ? [0, 0] : [0o777, 0o600]

let directory: string
let file: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'chaebi-open-'))
  file = join(directory, 'board.sqlite')
})
afterEach(() => rmSync(directory, { recursive: true }))

async function makeLog(changes = 3): Promise<void> {
  const log = await openSqliteLog(file, 'server')
  await append(
    log,
    Array.from({ length: changes }, (_, n) => ({ marker: `change-${n + 1}` })),
  )
  await log.close()
}

const sql = (at: string, statements: string): void => {
  const db = new DatabaseSync(at)
  db.exec(statements)
  db.close()
}

const ways: [string, () => Promise<LogReader>][] = [
  ['a server', () => openSqliteLog(file, 'server')],
  ['a tool', () => openSqliteLog(file, 'tool')],
  ['a reader', async () => readSqliteLog(file)],
]

describe.each(ways)('%s', (_who, open) => {
  /** Opens what must not be opened; gives why it was refused, and whether everything is as it was. */
  async function attempt(): Promise<{ refusal: LogRefusal; untouched: boolean }> {
    const before = contents(directory)
    const error = await open().catch((thrown: unknown) => thrown)
    if (!(error instanceof LogRefused)) throw new Error('it was opened', { cause: error })
    return { refusal: error.refusal, untouched: isDeepStrictEqual(contents(directory), before) }
  }

  it('refuses a file that is no database', async () => {
    writeFileSync(file, 'the minutes of the meeting\n'.repeat(500))
    expect(await attempt()).toEqual({ refusal: 'foreign', untouched: true })
  })

  it('refuses an empty file', async () => {
    writeFileSync(file, '')
    expect(await attempt()).toEqual({ refusal: 'foreign', untouched: true })
  })

  it("refuses another program's database, with the journal that it left behind", async () => {
    sql(file, 'CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)')
    writeFileSync(`${file}-journal`, 'what they were doing')
    expect(await attempt()).toEqual({ refusal: 'foreign', untouched: true })
  })

  it('refuses a log of a newer version', async () => {
    await makeLog()
    sql(file, 'PRAGMA user_version = 3; ALTER TABLE change RENAME TO entry')
    expect(await attempt()).toEqual({ refusal: 'newer', untouched: true })
  })

  it('refuses a log that was cut off', async () => {
    await makeLog(500)
    truncateSync(file, statSync(file).size / 2)
    expect(await attempt()).toEqual({ refusal: 'corrupt', untouched: true })
  })

  it('refuses a log whose first page is damaged', async () => {
    await makeLog()
    overwrite(file, 100, '\xff'.repeat(200))
    expect(await attempt()).toEqual({ refusal: 'corrupt', untouched: true })
  })

  it('refuses a log whose last change is not the one that was appended', async () => {
    await makeLog()
    replaceInFile(file, 'change-3', 'change-4')
    expect(await attempt()).toEqual({ refusal: 'corrupt', untouched: true })
  })

  it('refuses a log whose last change does not follow on the one before', async () => {
    await makeLog()
    sql(file, 'DELETE FROM change WHERE seq = 2')
    expect(await attempt()).toEqual({ refusal: 'corrupt', untouched: true })
  })

  it('refuses a damaged log that was not closed, and keeps what has not reached the database yet', async () => {
    const crashed = join(directory, 'crashed')
    mkdirSync(crashed)
    const log = await openSqliteLog(join(crashed, 'board.sqlite'), 'server')
    await append(log, [{ marker: 'only in the -wal file' }])
    for (const suffix of ['', '-wal']) copyFileSync(join(crashed, `board.sqlite${suffix}`), `${file}${suffix}`)
    await log.close()
    rmSync(crashed, { recursive: true })

    overwrite(file, 4096, '\xff'.repeat(4096))
    expect(await attempt()).toEqual({ refusal: 'corrupt', untouched: true })
  })
})

describe('a log that is not there', () => {
  it('is made by the server, readable by nobody else on the machine', async () => {
    const log = await openSqliteLog(file, 'server')
    await log.close()
    expect(Object.keys(contents(directory))).toEqual(['board.sqlite'])
    expect(statSync(file).mode & MODE).toBe(PRIVATE)
  })

  it('is made even where an earlier attempt was interrupted', async () => {
    writeFileSync(`${file}.new`, 'half a log')
    writeFileSync(`${file}.new-journal`, 'and its journal')
    const log = await openSqliteLog(file, 'server')
    await log.close()
    expect(Object.keys(contents(directory))).toEqual(['board.sqlite'])
  })

  it('is missed by tools and readers', async () => {
    await expect(openSqliteLog(file, 'tool')).rejects.toMatchObject({ refusal: 'missing' })
    expect(() => readSqliteLog(file)).toThrow(expect.objectContaining({ refusal: 'missing' }))
    expect(contents(directory)).toEqual({})
  })

  it('is not made beside what is left of another', async () => {
    writeFileSync(`${file}-wal`, 'changes of a log that somebody moved away')
    const before = contents(directory)
    await expect(openSqliteLog(file, 'server')).rejects.toMatchObject({ refusal: 'corrupt' })
    expect(contents(directory)).toEqual(before)
  })
})

describe('beside a running server', () => {
  let server: LogStore
  beforeEach(async () => {
    server = await openSqliteLog(file, 'server')
    await append(server, [{}])
  })
  afterEach(() => server.close())

  it('no second one starts, until the first has ended', async () => {
    await expect(openSqliteLog(file, 'server')).rejects.toMatchObject({ refusal: 'in-use' })
    await append(server, [{}])
    await server.close()
    const next = await openSqliteLog(file, 'server')
    expect(await next.head()).toMatchObject({ seq: 2 })
    await next.close()
  })

  it('in another process neither does one, until that has ended, however it ended', async () => {
    await server.close()
    const other = spawn(process.execPath, [join(import.meta.dirname, 'testing/appender.ts'), file])
    const ended = once(other, 'exit')
    await once(other.stdout, 'data')
    await expect(openSqliteLog(file, 'server')).rejects.toMatchObject({ refusal: 'in-use' })
    other.kill('SIGKILL')
    await ended
    const next = await openSqliteLog(file, 'server')
    await next.close()
  })

  it('a reader reads what is committed', async () => {
    const reader = readSqliteLog(file)
    await append(server, [{}])
    expect(await reader.head()).toEqual(await server.head())
    await reader.close()
  })

  it('a tool appends, and the server sees it', async () => {
    const tool = await openSqliteLog(file, 'tool')
    await append(tool, [{}])
    expect(await server.head()).toMatchObject({ seq: 2 })
    await tool.close()
  })
})
