import { describe, expect, it, onTestFinished } from 'vitest'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { query } from '#server/testing/postgres/query.ts'
import { LogRefused } from './log-refused.ts'
import { unfitness } from './postgres-fitness.ts'
import { openPostgresLog } from './postgres-log.ts'
import { readPostgresLog } from './postgres-reader.ts'

const database = async (): Promise<string> => {
  const made = await freshDatabase()
  onTestFinished(() => made[Symbol.asyncDispose]())
  return made.url
}

/** Why the log at `url` is refused, and that it was said in one line without the password. */
async function refusal(url: string, open: (url: string) => Promise<unknown> = (it) => openPostgresLog(it, 'server')) {
  const withPassword = new URL(url)
  withPassword.password = 'secret'
  const error: unknown = await open(withPassword.href).catch((thrown: unknown) => thrown)
  if (!(error instanceof LogRefused)) throw error
  expect(error.message).not.toMatch(/secret|\n/)
  return error.refusal
}

describe('a database is refused', () => {
  const fit = { fsync: 'on', fullPageWrites: 'on', synchronousCommit: 'on', isReplica: false, encoding: 'UTF8' }

  it.each([
    [{ fsync: 'off' }, 'unflushed'],
    [{ fullPageWrites: 'off' }, 'unflushed'],
    [{ synchronousCommit: 'off' }, 'unflushed'],
    [{ synchronousCommit: 'remote_apply' }, undefined],
    [{ isReplica: true }, 'replica'],
    [{ encoding: 'EUC_KR' }, 'encoding'],
  ])('whose server says %j: %s', (said, refused) => {
    expect(unfitness({ ...fit, ...said })).toBe(refused)
  })

  it('that is set not to flush, though its server does', async () => {
    const url = await database()
    await query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`)
    expect(await refusal(url)).toBe('unflushed')
    expect(await query(url, `SELECT to_regnamespace('chaebi_log') AS schema`)).toEqual([{ schema: null }])
  })

  it('that is not there', async () => {
    const url = new URL(await database())
    url.pathname = 'absent'
    expect(await refusal(url.href)).toBe('unreachable')
    url.port = '1'
    expect(await refusal(url.href)).toBe('unreachable')
  })

  it('in which its user may make nothing', async () => {
    const url = new URL(await database())
    url.username = `guest_${url.pathname.slice(1)}`
    await query(await database(), `CREATE ROLE ${url.username} LOGIN`)
    expect(await refusal(url.href)).toBe('forbidden')
  })

  it('whose log a newer version has written, and for a tool one without a log', async () => {
    const url = await database()
    expect(await refusal(url, readPostgresLog)).toBe('missing')
    expect(await refusal(url, (it) => openPostgresLog(it, 'tool'))).toBe('missing')
    await (await openPostgresLog(url, 'server')).close()
    await query(url, 'UPDATE chaebi_log.version SET version = 99')
    expect(await refusal(url)).toBe('newer')
    expect(await refusal(url, readPostgresLog)).toBe('newer')
  })
})
