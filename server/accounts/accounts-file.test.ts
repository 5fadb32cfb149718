import { copyFileSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openAccountsFile } from './accounts-file.ts'
import { readOrCreateSecret } from './secret-file.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'

const inDirectory = (name: string): string => join(temporaryDirectory(), name)
const modeOf = (file: string): number => statSync(file).mode & 0o777

function refusalOf(open: () => unknown): unknown {
  try {
    return void open()
  } catch (error) {
    return error instanceof Error && 'problem' in error ? error.problem : error
  }
}

function writtenAccounts(): { file: string; database: DatabaseSync } {
  const file = inDirectory('accounts.sqlite')
  const database = openAccountsFile(file)
  database.exec('CREATE TABLE note (body TEXT)')
  database.exec(`INSERT INTO note VALUES ${Array.from({ length: 2000 }, (_, n) => `('line ${n}')`).join(',')}`)
  return { file, database }
}

describe('the accounts database', () => {
  it('is made for the eyes of the server alone, with what SQLite keeps beside it', () => {
    const { file, database } = writtenAccounts()
    expect(readdirSync(join(file, '..')).map((name) => modeOf(join(file, '..', name)))).toEqual([0o600, 0o600, 0o600])
    database.close()
  })

  it('is opened again as it was', () => {
    const { file, database } = writtenAccounts()
    database.close()
    const again = openAccountsFile(file)
    expect(again.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 2000 })
    again.close()
  })

  it('keeps no bytes of what was deleted', () => {
    const { file, database } = writtenAccounts()
    database.exec("DELETE FROM note WHERE body <> 'line 7'")
    database.close()
    const bytes = readFileSync(file)
    expect(bytes.includes('line 7')).toBe(true)
    expect(Array.from({ length: 2000 }, (_, n) => `line ${n}`).filter((line) => bytes.includes(line))).toEqual([
      'line 7',
    ])
  })

  it('is opened after a crash, with what was only in the -wal file', () => {
    const { file, database } = writtenAccounts()
    const after = join(temporaryDirectory(), 'accounts.sqlite')
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, after + suffix)
    database.close()
    const again = openAccountsFile(after)
    expect(again.prepare('SELECT count(*) AS n FROM note').get()).toEqual({ n: 2000 })
    again.close()
  })

  it('is made where a crash has left an empty file', () => {
    const file = inDirectory('accounts.sqlite')
    writeFileSync(file, '')
    openAccountsFile(file).close()
    expect(refusalOf(() => openAccountsFile(file).close())).toBeUndefined()
  })

  it.each<[string, string, (file: string) => void]>([
    [
      'foreign',
      'text',
      (file) => writeFileSync(file, 'not a database at all, but long enough to have a header'.repeat(9)),
    ],
    [
      'foreign',
      'the database of another program',
      (file) => {
        const other = new DatabaseSync(file)
        other.exec('CREATE TABLE song (title TEXT)')
        other.close()
      },
    ],
    [
      'newer',
      'of a newer version',
      (file) => {
        const newer = openAccountsFile(file)
        newer.exec('PRAGMA user_version = 2')
        newer.close()
      },
    ],
    [
      'corrupt',
      'damaged',
      (file) => {
        const sound = writtenAccounts()
        sound.database.close()
        const bytes = readFileSync(sound.file)
        bytes.fill(0xff, 4096, 12_288)
        writeFileSync(file, bytes)
      },
    ],
  ])('is refused as %s when it is %s, and left as it is', (problem, _, write) => {
    const file = inDirectory('accounts.sqlite')
    write(file)
    const before = readFileSync(file)
    expect(refusalOf(() => openAccountsFile(file))).toBe(problem)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('of another program is not even opened, so that nothing comes to lie beside it', () => {
    const file = inDirectory('accounts.sqlite')
    const other = new DatabaseSync(file)
    other.exec('PRAGMA journal_mode = WAL; CREATE TABLE song (title TEXT)')
    other.close()
    expect(refusalOf(() => openAccountsFile(file))).toBe('foreign')
    expect(readdirSync(join(file, '..'))).toEqual(['accounts.sqlite'])
  })
})

describe('the secret', () => {
  it('is made once, for the eyes of the server alone', () => {
    const file = inDirectory('accounts.secret')
    const secret = readOrCreateSecret(file)
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(modeOf(file)).toBe(0o600)
    expect(readOrCreateSecret(file)).toBe(secret)
  })

  it('is refused when it is something else, and left as it is', () => {
    const file = inDirectory('accounts.secret')
    writeFileSync(file, 'changeme')
    expect(refusalOf(() => readOrCreateSecret(file))).toBe('bad-secret')
    expect(readFileSync(file, 'utf8')).toBe('changeme')
  })
})
