import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished, vi } from 'vitest'
import { temporaryDirectory, testServer } from '#server/testing/test-server.ts'

const copiesIn = (directory: string): string[] =>
  readdirSync(directory).filter((name) => name.startsWith('accounts.sqlite.version-'))

/** As a version before there were walls would have left them. */
function dropColumn(directory: string): void {
  const accounts = new DatabaseSync(join(directory, 'accounts.sqlite'))
  accounts.exec('ALTER TABLE session DROP COLUMN kind')
  accounts.close()
}

it('accounts that lack a column are copied before they get it; new and present ones are not', async () => {
  const directory = temporaryDirectory()
  await (await testServer({ DATA_DIR: directory })).stop()
  await (await testServer({ DATA_DIR: directory })).stop()
  expect(copiesIn(directory)).toEqual([])

  dropColumn(directory)
  const { logged } = await testServer({ DATA_DIR: directory })
  const [copy = ''] = copiesIn(directory)
  expect(logged.join('')).toContain(copy)
  const before = new DatabaseSync(join(directory, copy), { readOnly: true })
  const columns = before.prepare("SELECT name FROM pragma_table_info('session')").all()
  before.close()
  expect(columns).not.toContainEqual({ name: 'kind' })
  expect(columns).toContainEqual({ name: 'token' })
})

it('accounts that cannot be copied first are refused', async () => {
  const directory = temporaryDirectory()
  await (await testServer({ DATA_DIR: directory })).stop()
  dropColumn(directory)
  vi.useFakeTimers({ toFake: ['Date'], now: 0 })
  onTestFinished(() => void vi.useRealTimers())
  // Something has the copy's name already.
  writeFileSync(join(directory, 'accounts.sqlite.version-1.1970-01-01T00-00-00.000Z'), 'of somebody')
  await expect(testServer({ DATA_DIR: directory })).rejects.toMatchObject({ problem: 'not-copied' })
})
