import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

async function verdict(): Promise<Verification> {
  const log = readSqliteLog(file)
  const found = await verifyLog(log, erasedIn)
  await log.close()
  return found
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
