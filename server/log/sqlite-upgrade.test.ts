import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { chainHash, genesis } from './hash-chain.ts'
import { openSqliteLog } from './sqlite-log.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { APPLICATION_ID } from './sqlite-sql.ts'
import { contents } from './testing/damage.ts'
import { append } from './testing/log-builder.ts'

const ID = '5d3f1a52-0d0f-4a53-9d0b-6f6f3f0d2c11'
const BYTES = '{"seq":1}'
const HASH = chainHash(genesis(ID).hash, BYTES)

/** As version 1 made its files. */
const VERSION_1 = `
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = 1;
  CREATE TABLE log (id TEXT NOT NULL) STRICT;
  CREATE TABLE change (seq INTEGER PRIMARY KEY, bytes TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
  CREATE TABLE change_of (
    thing TEXT NOT NULL, seq INTEGER NOT NULL REFERENCES change, PRIMARY KEY (thing, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE text (
    id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, of TEXT NOT NULL, ministry TEXT,
    class TEXT NOT NULL, text TEXT NOT NULL, salt TEXT NOT NULL
  ) STRICT;
  CREATE TABLE receipt (
    command_id TEXT PRIMARY KEY, by TEXT NOT NULL, client TEXT NOT NULL, salt TEXT, fingerprint TEXT,
    outcome TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshot (
    only INTEGER PRIMARY KEY CHECK (only = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL,
    code_version TEXT NOT NULL, board TEXT NOT NULL, digest TEXT NOT NULL
  ) STRICT;
  INSERT INTO log VALUES ('${ID}');
  INSERT INTO change VALUES (1, '${BYTES}', '${HASH}');
  INSERT INTO receipt VALUES ('c1', 'kim', 'desk-1', 'aa', 'bb', '{"outcome":"accepted","seqs":{"from":1,"to":1}}');
  INSERT INTO receipt VALUES ('c2', 'kim', 'desk-1', 'aa', 'bb', '{"outcome":"accepted","seqs":null}');
  INSERT INTO receipt VALUES ('c3', 'kim', 'desk-1', 'aa', 'bb', '{"outcome":"refused","refusal":{"kind":"conflict"}}');
  PRAGMA journal_mode = WAL;
`

let directory: string
let file: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'chaebi-upgrade-'))
  file = join(directory, 'board.sqlite')
  const db = new DatabaseSync(file)
  db.exec(VERSION_1)
  db.close()
})
afterEach(() => rmSync(directory, { recursive: true }))

describe('a log of version 1', () => {
  it('is refused to tools and readers, as it is', async () => {
    const before = contents(directory)
    await expect(openSqliteLog(file, 'tool')).rejects.toMatchObject({ refusal: 'older' })
    expect(() => readSqliteLog(file)).toThrow(expect.objectContaining({ refusal: 'older' }))
    expect(contents(directory)).toEqual(before)
  })

  it('is brought up to date by the server, and goes on from where it was', async () => {
    const log = await openSqliteLog(file, 'server')
    expect(await log.head()).toEqual({ seq: 1, hash: HASH })
    await append(log, [{}])
    await log.close()
    const reader = readSqliteLog(file)
    expect(await reader.head()).toMatchObject({ seq: 2 })
    await reader.close()
  })

  it('is refused to a server too, as it is, where it cannot be copied first', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 })
    onTestFinished(() => void vi.useRealTimers())
    // Something has the copy's name already.
    writeFileSync(`${file}.version-1.1970-01-01T00-00-00.000Z`, 'of somebody')
    const before = contents(directory)
    await expect(openSqliteLog(file, 'server')).rejects.toMatchObject({ refusal: 'not-copied' })
    expect(contents(directory)).toEqual(before)
  })

  it('may be a copy, so it gets an id of its own, once', async () => {
    const log = await openSqliteLog(file, 'server')
    expect(log.log).not.toBe(ID)
    expect(log.parent).toEqual({ log: ID, seq: 1 })
    await log.close()
    const again = await openSqliteLog(file, 'server')
    expect(again.log).toBe(log.log)
    await again.close()
  })

  it('keeps fingerprints only where an erasure reaches them', async () => {
    const log = await openSqliteLog(file, 'server')
    const fingerprints = await Promise.all(['c1', 'c2', 'c3'].map(async (id) => (await log.receipt(id))?.fingerprint))
    expect(fingerprints).toEqual(['bb', null, null])
    await log.close()
  })
})
