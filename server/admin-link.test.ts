import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FactOf } from '#shared/board/change.ts'
import { admitted, testAccounts } from './accounts/testing/accounts-fixture.ts'
import { temporaryDirectory } from './accounts/testing/temporary-directory.ts'
import { chainHash } from './log/hash-chain.ts'
import { openSqliteLog } from './log/sqlite-log.ts'
import { type Printed, runTool } from './testing/run-tool.ts'

const run = (environment: Record<string, string>, ...names: string[]): Promise<Printed> =>
  runTool('../admin-link', names, { PUBLIC_URL: 'https://board.example.go.kr', ...environment })

/** A data directory whose log has admitted these admins. */
async function logOfAdmins(...admins: string[]): Promise<string> {
  const dataDir = temporaryDirectory()
  const log = await openSqliteLog(join(dataDir, 'board.sqlite'), 'server')
  await log.transact(async (drain) => {
    let { hash } = await log.head()
    const changes = admins.map((person, index) => {
      const commandId = randomUUID()
      const envelope = { seq: index + 1, at: 1, recordedAt: 1, observedAt: 1, by: 'operator', client: 'operator' }
      const payload: FactOf<'person.admitted'>['payload'] = {
        person,
        role: 'admin',
        ministry: null,
        venue: null,
        name: `${commandId}.name`,
        post: null,
        screen: null,
      }
      const bytes = JSON.stringify({ ...envelope, commandId, commitments: [], type: 'person.admitted', payload })
      hash = chainHash(hash, bytes)
      return { seq: index + 1, hash, bytes, of: [`person:${person}`] }
    })
    await drain.append({ changes, texts: [], receipts: [], erase: [] })
  })
  await log.close()
  return dataDir
}

const inFiles = (dataDir: string) => ({ dataDir, databaseUrl: undefined })

describe('npm run admin-link', () => {
  it('prints a link that lets the admin in, beside a running server', async () => {
    const dataDir = await logOfAdmins('only')
    const { accounts } = await testAccounts({ place: inFiles(dataDir), publicUrl: 'https://board.example.go.kr' })
    const { code, out, err } = await run({ DATA_DIR: dataDir })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const token = /^https:\/\/board\.example\.go\.kr\/link#(\S+)$/m.exec(out)?.[1] ?? ''
    expect(await accounts.lookUpLink(token)).toMatchObject({ ok: true, personId: 'only', purpose: 'first-admin' })
  })

  it('asks which admin where there are several', async () => {
    const dataDir = await logOfAdmins('one', 'two')
    const { accounts } = await testAccounts({ place: inFiles(dataDir) })
    await admitted(accounts, 'one', 'admin.kim')
    await admitted(accounts, 'two', 'admin.lee')
    const unclear = await run({ DATA_DIR: dataDir })
    expect(unclear).toMatchObject({ code: 1, out: '', err: expect.stringContaining('admin.kim | admin.lee') })
    expect(await run({ DATA_DIR: dataDir }, 'admin.lee')).toMatchObject({ code: 0, err: '' })
  })

  it('says in one line what is wrong with the setting or the files', async () => {
    const nothing = await run({ DATA_DIR: temporaryDirectory() })
    expect(nothing).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^.*board\.sqlite: there is no log here.*\n$/),
    })
    const wrong = await run({ PUBLIC_URL: 'board' })
    expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^PUBLIC_URL="board".*\n$/) })
  })
})
