import { scryptSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { ADMISSION_LINK_LIFETIME } from './links.ts'
import { ADDRESS, admitted, paired, PASSWORD, signedIn, testAccounts } from './testing/accounts-fixture.ts'

/** Every way in, once, with all the secrets that were handed out. */
async function everyWayIn() {
  const all = await testAccounts({ passwords: 'as a server keeps them' })
  const { accounts } = all
  const used = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
  await accounts.redeemLink(used.token, { signInName: 'kim.minji', password: PASSWORD })
  const open = await accounts.createLink('jiho', 'set-password', ADMISSION_LINK_LIFETIME)
  const cookies = [await signedIn(accounts, 'kim.minji'), await paired(accounts, 'wall-1', 'minji')]
  await accounts.signIn({ signInName: 'kim.minji', password: 'something else' }, ADDRESS)
  await accounts.signIn({ signInName: 'nobody.known', password: 'something else' }, ADDRESS)
  await accounts.confirmPassword(cookies[0], PASSWORD)
  await accounts.signOut(await signedIn(accounts, 'kim.minji'))
  // A cookie is a token and its signature: neither half may be found.
  const halves = cookies.flatMap((cookie) => decodeURIComponent(cookie.replace(/^[^=]*=/, '')).split('.'))
  return { ...all, secrets: [used.token, open.token, ...halves], cookies }
}

describe('the files of the accounts', () => {
  it('hold no token, no cookie and no password that would let anybody in', async () => {
    const {
      place: { dataDir },
      secrets,
    } = await everyWayIn()
    expect(secrets).toHaveLength(6)
    const files = readdirSync(dataDir)
    expect(files).toContain('accounts.sqlite-wal')
    for (const file of files) {
      const bytes = readFileSync(join(dataDir, file))
      for (const secret of [...secrets, PASSWORD]) expect(bytes.includes(secret), `${file}: ${secret}`).toBe(false)
    }
  })

  it('give no cookie away even to who has both the database and the secret', async () => {
    const { accounts, place, secrets, cookies, close } = await everyWayIn()
    expect(await accounts.sessionOf(cookies[0])).not.toBeNull()
    await close()
    const database = new DatabaseSync(join(place.dataDir, 'accounts.sqlite'), { readOnly: true })
    const stored = database.prepare('SELECT token FROM session').all()
    database.close()
    expect(stored.length).toBeGreaterThan(1)
    const { accounts: restarted } = await testAccounts({ place })
    const secret = readFileSync(join(place.dataDir, 'accounts.secret'), 'utf8')
    // The thief's signature is as good as ours; it is the token that is missing.
    expect(await signedCookie(secrets[2] ?? '', secret)).toBe(cookies[0])
    for (const { token } of stored)
      expect(await restarted.sessionOf(await signedCookie(String(token), secret))).toBeNull()
  })
})

describe('a password', () => {
  it('is kept by scrypt, salted and at its full cost, unless a test asks for less', async () => {
    const { accounts, place, close } = await testAccounts({ passwords: 'as a server keeps them' })
    await admitted(accounts, 'minji', 'kim.minji')
    await close()
    const database = new DatabaseSync(join(place.dataDir, 'accounts.sqlite'), { readOnly: true })
    const rows = database.prepare('SELECT password FROM account').all()
    database.close()
    const [salt = '', key] = String(rows[0]?.['password']).split(':')
    expect(salt).toMatch(/^[0-9a-f]{32}$/)
    const atFullCost = { N: 16_384, r: 16, p: 1, maxmem: 2 ** 26 }
    expect(key).toBe(scryptSync(PASSWORD.normalize('NFKC'), salt, 64, atFullCost).toString('hex'))
  })
})

describe('the log lines of the accounts', () => {
  it('say who came and went, and hold no name, address or secret', async () => {
    const { logged, secrets } = await everyWayIn()
    const lines = logged.join('\n')
    expect(lines).toContain('signed in')
    expect(lines).toContain('sign-in refused')
    expect(lines).toContain('session ended')
    for (const secret of [...secrets, PASSWORD, 'kim.minji', 'nobody.known', 'something else', ADDRESS])
      expect(lines).not.toContain(secret)
  })
})

/** What a thief with the server's secret would send: the same signature as the server's own. */
async function signedCookie(value: string, secret: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', Buffer.from(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const signature = await crypto.subtle.sign('HMAC', key, Buffer.from(value))
  return `chaebi-3000.session_token=${encodeURIComponent(`${value}.${Buffer.from(signature).toString('base64')}`)}`
}
