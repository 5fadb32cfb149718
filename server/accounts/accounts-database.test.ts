import { describe, expect, it, onTestFinished } from 'vitest'
import { freshDatabase } from '#server/testing/postgres/fresh-database.ts'
import { query } from '#server/testing/postgres/query.ts'
import { AccountsRefused } from './accounts-refused.ts'
import { testAccounts } from './testing/accounts-fixture.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'

async function database(): Promise<string> {
  const made = await freshDatabase()
  onTestFinished(() => made[Symbol.asyncDispose]())
  return made.url
}

const open = (databaseUrl: string) => testAccounts({ place: { dataDir: temporaryDirectory(), databaseUrl } })

/** Why the accounts at `url` are refused, and that it was said in one line without the password. */
async function refusal(url: string): Promise<string> {
  const withPassword = new URL(url)
  withPassword.password = 'secret'
  const error: unknown = await open(withPassword.href).catch((thrown: unknown) => thrown)
  if (!(error instanceof AccountsRefused)) throw error
  expect(error.message).not.toMatch(/secret|\n/)
  return error.problem
}

describe('accounts in a database are refused', () => {
  it('that is not there', async () => {
    const url = new URL(await database())
    url.pathname = 'absent'
    expect(await refusal(url.href)).toBe('unreachable')
    url.port = '1'
    expect(await refusal(url.href)).toBe('unreachable')
  })

  it('whose user is unknown, or may not alter what another has made, whichever step needs it', async () => {
    const owners = await database()
    const { close } = await open(owners)
    await close()
    const guests = new URL(owners)
    const guest = `guest_${guests.pathname.slice(1)}`
    guests.username = guest
    expect(await refusal(guests.href)).toBe('forbidden')
    await query(
      owners,
      `CREATE ROLE ${guest} LOGIN; GRANT CREATE ON DATABASE ${guests.pathname.slice(1)} TO ${guest};
       GRANT ALL ON SCHEMA chaebi_accounts TO ${guest}; GRANT ALL ON ALL TABLES IN SCHEMA chaebi_accounts TO ${guest}`,
    )
    // The trigger, then a table of the library, then what every start begins with.
    expect(await refusal(guests.href)).toBe('forbidden')
    await query(owners, 'ALTER TABLE chaebi_accounts.passkey DROP COLUMN name')
    expect(await refusal(guests.href)).toBe('forbidden')
    await query(owners, `REVOKE CREATE ON SCHEMA chaebi_accounts FROM ${guest}`)
    expect(await refusal(guests.href)).toBe('forbidden')
  })
})
