import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anchorsIn, anchorText } from './anchor.ts'
import { chainHash } from './hash-chain.ts'
import { LogRefused } from './log-refused.ts'
import type { StoredText } from './log-store.ts'
import { isCorruption } from './sqlite-error.ts'
import { openSqliteLog } from './sqlite-log.ts'
import { readSqliteLog } from './sqlite-reader.ts'
import { replaceInFile } from './testing/damage.ts'
import { append, batch, changesBehind, commit, erasedIn, erasure, sealed, text } from './testing/log-builder.ts'
import { verifyLog, type Verification } from './verify-log.ts'

let directory: string
let file: string
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'chaebi-verify-'))
  file = join(directory, 'board.sqlite')
  const log = await openSqliteLog(file, 'server')
  const texts = ['change-1', 'change-2', 'change-3'].map((marker, n) => text(`c${n + 1}.reason`, `text of ${marker}`))
  await commit(log, async (drain) => {
    const payloads = texts.map((reason, n) => ({ marker: `change-${n + 1}`, reason: sealed(reason) }))
    await drain.append(batch({ changes: changesBehind(await log.head(), payloads), texts }))
  })
  await log.close()
})
afterEach(() => rmSync(directory, { recursive: true }))

async function verdict(...anchors: string[]): Promise<Verification> {
  const log = readSqliteLog(file)
  try {
    return await verifyLog(log, erasedIn, anchors.flatMap(anchorsIn))
  } finally {
    await log.close()
  }
}

/** What an operator is told: what was found, or that the file can't be read. */
async function verdictOrRefusal(): Promise<Verification | 'refused'> {
  try {
    return await verdict()
  } catch (error) {
    if (error instanceof LogRefused || isCorruption(error)) return 'refused'
    throw error
  }
}

const isSound = (found: Verification | 'refused'): boolean => found !== 'refused' && found.verdict === 'sound'

async function anchorNow(): Promise<string> {
  const log = readSqliteLog(file)
  const anchor = anchorText({ log: log.log, ...(await log.head()) })
  await log.close()
  return anchor
}

async function everything(): Promise<unknown> {
  const log = readSqliteLog(file)
  const texts: StoredText[] = []
  for await (const one of log.allTexts()) texts.push(one)
  const changes = await log.changes({ after: 0, limit: 100 })
  await log.close()
  return { changes, texts }
}

type Place = { table: string; column: string; row: number; place: number; bit: number }

/** Flips one bit of one character in one column of a row; of a number one that keeps it a number. */
function flip(database: string, { table, column, row, place, bit }: Place): void {
  const db = new DatabaseSync(database)
  const { value } = db.prepare(`SELECT ${column} AS value FROM ${table} WHERE rowid = ?`).get(row) ?? {}
  const bytes = Buffer.from(String(value))
  const at = place % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  const other = typeof value === 'number' ? value ^ (1 << bit) : bytes.toString('latin1')
  db.exec('PRAGMA foreign_keys = OFF')
  // A number that another row has already would replace that one.
  db.prepare(`UPDATE OR REPLACE ${table} SET ${column} = ? WHERE rowid = ?`).run(other, row)
  db.close()
}

function tamper(statement: string): void {
  const db = new DatabaseSync(file)
  db.exec(statement)
  db.close()
}

describe('verifying a log', () => {
  it('finds one sound that is as it was written', async () => {
    expect(await verdict()).toMatchObject({ verdict: 'sound', head: { seq: 3 }, erased: 0 })
  })

  it('names the change in which one byte was changed', async () => {
    replaceInFile(file, '"marker":"change-2"', '"marker":"chance-2"')
    expect(await verdict()).toEqual({ verdict: 'broken-chain', seq: 2 })
  })

  it('names the change that is missing', async () => {
    tamper('DELETE FROM change WHERE seq = 1')
    expect(await verdict()).toEqual({ verdict: 'broken-chain', seq: 1 })
  })

  it('names the text in which one byte was changed', async () => {
    replaceInFile(file, 'text of change-2', 'test of change-2')
    expect(await verdict()).toEqual({ verdict: 'broken-text', seq: 2, ref: 'c2.reason' })
  })

  it('names a text whose salt was changed', async () => {
    tamper(`UPDATE text SET salt = '${'0'.repeat(32)}' WHERE ref = 'c3.reason'`)
    expect(await verdict()).toEqual({ verdict: 'broken-text', seq: 3, ref: 'c3.reason' })
  })

  it('names a text that no change brought', async () => {
    tamper("INSERT INTO text (ref, of, class, text, salt) VALUES ('c9.reason', 'item:x', 'public', '{}', '')")
    expect(await verdict()).toEqual({ verdict: 'unknown-text', ref: 'c9.reason' })
  })

  it('names a text that was taken away, and not erased', async () => {
    tamper("DELETE FROM text WHERE ref = 'c2.reason'")
    expect(await verdict()).toEqual({ verdict: 'lost-text', seq: 2, ref: 'c2.reason' })
  })

  it('names a text that was put back after its erasure', async () => {
    const log = await openSqliteLog(file, 'server')
    await append(log, [erasure('c2.reason')])
    await log.close()
    expect(await verdict()).toEqual({ verdict: 'unerased-text', ref: 'c2.reason' })
  })

  it('finds a bit flipped in any column of any change or text', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          ...['seq', 'bytes', 'hash'].map((column) => ({ table: 'change', column })),
          ...['ref', 'of', 'ministry', 'class', 'text', 'salt'].map((column) => ({ table: 'text', column })),
        ),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
        fc.integer({ min: 0, max: 6 }),
        async ({ table, column }, row, place, bit) => {
          const whole = join(directory, 'whole.sqlite')
          copyFileSync(file, whole)
          try {
            flip(file, { table, column, row, place, bit })
            expect(await verdictOrRefusal()).not.toMatchObject({ verdict: 'sound' })
          } finally {
            copyFileSync(whole, file)
          }
        },
      ),
    ))

  it('finds a bit flipped anywhere in the file, unless the log still says what it said', async () => {
    const whole = readFileSync(file)
    const said = await everything()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
        const flipped = Buffer.from(whole)
        flipped[place] = (whole[place] ?? 0) ^ (1 << bit)
        writeFileSync(file, flipped)
        const found = await verdictOrRefusal()
        expect(isSound(found) ? await everything() : said).toEqual(said)
      }),
      { numRuns: 300 },
    )
    writeFileSync(file, whole)
  })

  it('finds a tail that was cut off, by an anchor', async () => {
    const anchor = await anchorNow()
    tamper("DELETE FROM change WHERE seq = 3; DELETE FROM text WHERE ref = 'c3.reason'")
    expect(await verdict()).toMatchObject({ verdict: 'sound', head: { seq: 2 } })
    expect(await verdict(anchor)).toMatchObject({ verdict: 'cut', head: { seq: 2 } })
  })

  it('finds a chain that was made anew as a whole, by an anchor', async () => {
    const anchor = await anchorNow()
    const log = readSqliteLog(file)
    let { hash } = log.start
    for (const { seq, bytes } of await log.changes({ after: 0, limit: 3 })) {
      const other = bytes.replace('change-2', 'chance-2')
      hash = chainHash(hash, other)
      tamper(`UPDATE change SET bytes = '${other}', hash = '${hash}' WHERE seq = ${seq}`)
    }
    await log.close()
    expect(await verdict()).toMatchObject({ verdict: 'sound' })
    expect(await verdict(anchor)).toMatchObject({ verdict: 'rewritten' })
  })

  it('leaves out an anchor of any log before that is beyond a later parting, and no other', async () => {
    const log = readSqliteLog(file)
    const [change] = await log.changes({ after: 0, limit: 1 })
    await log.close()
    const [first, second, third] = [
      log.log,
      `${'2'.repeat(8)}-0000-4000-8000-000000000000`,
      `${'3'.repeat(8)}-0000-4000-8000-000000000000`,
    ]
    // Restored up to #2, and that one from a backup of #1.
    tamper(`INSERT INTO log (id, parted_at) VALUES ('${second}', 2), ('${third}', 1)`)
    const anchorOf = (id: string, seq: number, hash = 'f'.repeat(64)) => anchorText({ log: id, seq, hash })
    for (const beyond of [anchorOf(first, 3), anchorOf(first, 2), anchorOf(second, 2)])
      expect(await verdict(beyond)).toMatchObject({ verdict: 'sound' })
    for (const within of [anchorOf(first, 1), anchorOf(second, 1), anchorOf(third, 3)])
      expect(await verdict(within)).toMatchObject({ verdict: 'rewritten' })
    expect(await verdict(anchorOf(first, 1, change?.hash))).toMatchObject({ verdict: 'sound' })
    // The other way round: #2 of the first log fell away by the first restore, and stays so by the second.
    tamper(`UPDATE log SET parted_at = 3 - parted_at WHERE parted_at > 0`)
    expect(await verdict(anchorOf(first, 2))).toMatchObject({ verdict: 'sound' })
    expect(await verdict(anchorOf(second, 2))).toMatchObject({ verdict: 'rewritten' })
  })

  it('reads anchors out of whatever they were kept in', async () => {
    const anchor = await anchorNow()
    const [known] = anchorsIn(anchor)
    if (known === undefined) throw new Error('no anchor')
    expect(anchorsIn(JSON.stringify({ msg: 'head', anchor }) + `\nnote: ${anchor}.`)).toEqual([known, known])
    expect(anchorText(known)).toBe(anchor)
    expect(anchorsIn('nothing of the kind: #3')).toEqual([])
  })

  it('takes nothing that was appended meanwhile for a fault', async () => {
    const log = await openSqliteLog(file, 'server')
    const late = text('c4.reason', 'written while the log was walked')
    async function* allTexts() {
      await commit(log, async (drain) => {
        const changes = changesBehind(await log.head(), [{ reason: sealed(late) }])
        await drain.append(batch({ changes, texts: [late] }))
      })
      yield* log.allTexts()
    }
    expect(await verifyLog({ ...log, allTexts }, erasedIn)).toMatchObject({ verdict: 'sound', head: { seq: 4 } })
    await log.close()
  })
})
