import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { temporaryDirectory, testServer } from '#server/testing/test-server.ts'

const copiesIn = (directory: string): string[] =>
  readdirSync(directory).filter((name) => name.startsWith('accounts.sqlite.version-'))

it('accounts that lack a column are copied before they get it; new and present ones are not', async () => {
  const directory = temporaryDirectory()
  await (await testServer({ DATA_DIR: directory })).stop()
  await (await testServer({ DATA_DIR: directory })).stop()
  expect(copiesIn(directory)).toEqual([])

  // As a version before there were walls would have left them.
  const accounts = new DatabaseSync(join(directory, 'accounts.sqlite'))
  accounts.exec('ALTER TABLE session DROP COLUMN kind')
  accounts.close()
  const { logged } = await testServer({ DATA_DIR: directory })
  const [copy = ''] = copiesIn(directory)
  expect(logged.join('')).toContain(copy)
  const before = new DatabaseSync(join(directory, copy), { readOnly: true })
  const columns = before.prepare("SELECT name FROM pragma_table_info('session')").all()
  before.close()
  expect(columns).not.toContainEqual({ name: 'kind' })
  expect(columns).toContainEqual({ name: 'token' })
})
