import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '#shared/board/instant.ts'
import {
  ADDRESS,
  admitted,
  cookieHeader,
  PASSWORD,
  paired,
  signedIn,
  testAccounts,
} from './testing/accounts-fixture.ts'

const RIGHT = { signInName: 'kim.minji', password: PASSWORD }
const WRONG = { ...RIGHT, password: 'something else entirely' }
const refusedAs = (refusal: object) => ({ ok: false, refusal })

async function minji(options?: Parameters<typeof testAccounts>[0]) {
  const all = await testAccounts(options)
  await admitted(all.accounts, 'minji', 'kim.minji')
  return all
}

describe('signing in', () => {
  it('opens a session for name and password, however the name is typed', async () => {
    const { accounts, clock } = await minji()
    expect(await accounts.signIn({ ...RIGHT, signInName: ' KIM.minji' }, ADDRESS)).toMatchObject({
      ok: true,
      session: { personId: 'minji', kind: 'person', expiresAt: clock.now() + 12 * HOUR, authenticatedAt: clock.now() },
    })
  })

  it('takes a Hangul password in either form of Unicode', async () => {
    const { accounts } = await minji()
    expect(await accounts.signIn({ ...RIGHT, password: PASSWORD.normalize('NFD') }, ADDRESS)).toMatchObject({
      ok: true,
    })
  })

  it.each([
    ['a wrong password', WRONG],
    ['a name that nobody has', { ...RIGHT, signInName: 'nobody' }],
    ['a name that nobody could have', { ...RIGHT, signInName: "'; drop table user; --" }],
    ['no name', { ...RIGHT, signInName: '' }],
    ['no password', { ...RIGHT, password: '' }],
    ['an endless password', { ...RIGHT, password: 'x'.repeat(10_000) }],
    ['an endless name', { ...RIGHT, signInName: 'x'.repeat(10_000) }],
  ])('refuses %s, and says nothing about which was wrong', async (_, credentials) => {
    const { accounts } = await minji()
    expect(await accounts.signIn(credentials, ADDRESS)).toEqual(refusedAs({ kind: 'wrong-credentials' }))
  })

  it('refuses somebody who is disabled only when the password is right, and leaves no session', async () => {
    const { accounts, disabled } = await minji()
    disabled.add('minji')
    expect(await accounts.signIn(WRONG, ADDRESS)).toEqual(refusedAs({ kind: 'wrong-credentials' }))
    expect(await accounts.signIn(RIGHT, ADDRESS)).toEqual(refusedAs({ kind: 'disabled' }))
  })

  it('refuses a wall, which has no password', async () => {
    const { accounts } = await minji()
    await paired(accounts, 'wall-1', 'minji')
    expect(await accounts.signIn({ signInName: 'wall-1', password: PASSWORD }, ADDRESS)).toEqual(
      refusedAs({ kind: 'wrong-credentials' }),
    )
  })

  it('makes one wait after five wrong attempts, and says how long', async () => {
    const { accounts, clock } = await minji()
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await accounts.signIn(WRONG, ADDRESS)).toEqual(refusedAs({ kind: 'wrong-credentials' }))
    expect(await accounts.signIn(RIGHT, ADDRESS)).toEqual(refusedAs({ kind: 'wait', seconds: 300 }))
    clock.advance(5 * MINUTE)
    expect(await accounts.signIn(RIGHT, ADDRESS)).toMatchObject({ ok: true })
  })

  it('makes five guesses at the same moment five guesses', async () => {
    const { accounts } = await minji()
    const answers = await Promise.all(Array.from({ length: 9 }, () => accounts.signIn(WRONG, ADDRESS)))
    expect(answers.map((answer) => (answer.ok ? 'in' : answer.refusal.kind)).toSorted()).toEqual([
      ...Array<string>(4).fill('wait'),
      ...Array<string>(5).fill('wrong-credentials'),
    ])
  })

  it('counts on after a restart of the server, and keeps neither name nor address to count by', async () => {
    const { accounts, place, close } = await minji()
    for (let attempt = 0; attempt < 5; attempt++) await accounts.signIn(WRONG, ADDRESS)
    await close()
    const database = new DatabaseSync(join(place.dataDir, 'accounts.sqlite'), { readOnly: true })
    const kept = JSON.stringify(database.prepare('SELECT key FROM attempt').all())
    database.close()
    expect(kept).toMatch(/name-and-address:/)
    for (const known of [ADDRESS, 'kim', 'minji']) expect(kept).not.toContain(known)
    const { accounts: restarted } = await testAccounts({ place })
    expect(await restarted.signIn(RIGHT, ADDRESS)).toEqual(refusedAs({ kind: 'wait', seconds: 300 }))
  })

  it('makes an address wait that guesses at many names, and nobody elsewhere', async () => {
    const { accounts } = await minji()
    const guess = (number: number) => accounts.signIn({ ...WRONG, signInName: `name-${number}` }, ADDRESS)
    for (let number = 0; number < 20; number++) expect(await guess(number)).toMatchObject({ ok: false })
    expect(await accounts.signIn(RIGHT, ADDRESS)).toMatchObject(refusedAs({ kind: 'wait' }))
    expect(await accounts.signIn(RIGHT, '203.0.113.7')).toMatchObject({ ok: true })
  })

  it('does not let a stranger lock somebody out at their own desk', async () => {
    const { accounts } = await minji()
    for (let attempt = 0; attempt < 8; attempt++) await accounts.signIn(WRONG, '203.0.113.7')
    expect(await accounts.signIn(RIGHT, ADDRESS)).toMatchObject({ ok: true })
  })

  it('counts no success, so that a whole ministry behind one address comes in', async () => {
    const { accounts } = await minji()
    for (let time = 0; time < 7; time++) expect(await accounts.signIn(RIGHT, ADDRESS)).toMatchObject({ ok: true })
  })

  it('sends a cookie that no script reads and no other site makes the browser send', async () => {
    const { accounts } = await minji()
    const answer = await accounts.signIn(RIGHT, ADDRESS)
    expect(answer.ok && answer.cookies).toEqual([
      expect.stringMatching(/^chaebi-3000\.session_token=[^;]+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
  })

  it('has the browser of a shared computer forget the cookie when it is closed', async () => {
    const { accounts, clock } = await minji()
    const answer = await accounts.signIn({ ...RIGHT, sharedComputer: true }, ADDRESS)
    if (!answer.ok) throw new Error('not signed in')
    for (const cookie of answer.cookies) expect(cookie).not.toMatch(/Max-Age|Expires/)
    expect(answer.session.expiresAt).toBe(clock.now() + 12 * HOUR)
    clock.advance(HOUR)
    expect(await accounts.sessionOf(cookieHeader(answer.cookies))).toMatchObject({ expiresAt: clock.now() + 12 * HOUR })
  })

  it('sends a cookie of its own for each port, all of which a browser sends to each', async () => {
    const { accounts: board, place } = await minji()
    const { accounts: other } = await testAccounts({ publicUrl: 'http://localhost:3001', place })
    const names = await Promise.all(
      [board, other].map(async (each) => (await signedIn(each, RIGHT.signInName)).split('=')[0]),
    )
    expect(names).toEqual(['chaebi-3000.session_token', 'chaebi-3001.session_token'])
  })

  it('has the cookie sent over https alone where people reach the server by it', async () => {
    const { accounts } = await minji({ publicUrl: 'https://board.example.go.kr' })
    const answer = await accounts.signIn(RIGHT, ADDRESS)
    expect(answer.ok && answer.cookies).toEqual([
      expect.stringMatching(/^__Secure-chaebi\.session_token=[^;]+; .*HttpOnly; Secure; SameSite=Strict$/),
    ])
  })
})

describe('confirming who one is', () => {
  it('makes the proof fresh, for this session alone', async () => {
    const { accounts, clock } = await minji()
    const [desk, phone] = [await signedIn(accounts, 'kim.minji'), await signedIn(accounts, 'kim.minji')]
    const signedInAt = clock.now()
    await accounts.sessionOf(desk)
    clock.advance(HOUR)
    expect(await accounts.confirmPassword(desk, PASSWORD)).toEqual({ ok: true, authenticatedAt: clock.now() })
    expect(await accounts.sessionOf(desk)).toMatchObject({ authenticatedAt: clock.now() })
    expect(await accounts.sessionOf(phone)).toMatchObject({ authenticatedAt: signedInAt })
  })

  it('refuses a wrong password, and after five makes one wait', async () => {
    const { accounts } = await minji()
    const cookie = await signedIn(accounts, 'kim.minji')
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await accounts.confirmPassword(cookie, 'guess')).toEqual(refusedAs({ kind: 'wrong-credentials' }))
    expect(await accounts.confirmPassword(cookie, PASSWORD)).toEqual(refusedAs({ kind: 'wait', seconds: 300 }))
  })

  it('is not for somebody without a session, nor for a wall', async () => {
    const { accounts } = await minji()
    expect(await accounts.confirmPassword(undefined, PASSWORD)).toBeNull()
    const wall = await paired(accounts, 'wall-1', 'minji')
    expect(await accounts.confirmPassword(wall, PASSWORD)).toEqual(refusedAs({ kind: 'wrong-credentials' }))
  })
})
