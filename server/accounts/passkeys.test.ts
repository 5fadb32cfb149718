import { describe, expect, it } from 'vitest'
import { MINUTE } from '#shared/board/instant.ts'
import type { Accounts } from './accounts.ts'
import { MOST_PASSKEYS } from './passkeys.ts'
import { relyingPartyOf } from './relying-party.ts'
import { admitted, PASSWORD, signedIn, testAccounts } from './testing/accounts-fixture.ts'
import { onEachStore } from './testing/each-store.ts'
import { type Answering, softwareAuthenticator } from './testing/software-authenticator.ts'

const refusedAs = (kind: string) => ({ ok: false, refusal: { kind } })

async function minji(options?: Parameters<typeof testAccounts>[0]) {
  const all = await testAccounts(options)
  const { cookie, session } = await admitted(all.accounts, 'minji', 'kim.minji')
  return { ...all, cookie, session }
}

type Asker = Parameters<Accounts['beginPasskey']>[0]

async function creation(accounts: Accounts, asker: Asker) {
  const begun = await accounts.beginPasskey(asker)
  if (!begun.ok) throw new Error(begun.refusal.kind)
  return begun.options
}
async function request(accounts: Accounts, asker: Asker) {
  const begun = await accounts.beginPasskeyProof(asker)
  if (!begun.ok) throw new Error(begun.refusal.kind)
  return begun.options
}
const add = async (accounts: Accounts, asker: Asker, device: ReturnType<typeof softwareAuthenticator>) =>
  accounts.addPasskey(asker, { name: '업무용 휴대전화', made: device.create(await creation(accounts, asker)) })

/** Minji with a passkey on a device of hers, and somewhat later. */
async function withPasskey(options?: Parameters<typeof testAccounts>[0]) {
  const all = await minji(options)
  const device = softwareAuthenticator()
  await add(all.accounts, all.session, device)
  all.clock.advance(10 * MINUTE)
  const prove = async (answering: Answering = {}) =>
    all.accounts.confirmPasskey(all.cookie, device.get(await request(all.accounts, all.session), answering))
  return { ...all, device, prove }
}

onEachStore(() => {
  describe('a passkey', () => {
    it('is added by what a device has made for this person, domain and session, and is listed by its name', async () => {
      const { accounts, clock, session } = await minji()
      const options = await creation(accounts, session)
      expect(options).toMatchObject({
        rp: { id: 'localhost' },
        user: { name: 'kim.minji' },
        authenticatorSelection: { userVerification: 'required' },
      })
      const device = softwareAuthenticator()
      expect(await accounts.addPasskey(session, { name: '전화기', made: device.create(options) })).toEqual({ ok: true })
      expect(await accounts.passkeysOf('minji')).toEqual({
        domain: 'localhost',
        passkeys: [{ id: expect.any(String), name: '전화기', createdAt: clock.now(), usedAt: null }],
      })
      expect(await accounts.passkeysOf('somebody')).toMatchObject({ passkeys: [] })
      expect((await creation(accounts, session)).excludeCredentials).toMatchObject([{ id: device.id }])
    })

    it('survives a restart of the server', async () => {
      const { place, close } = await withPasskey()
      await close()
      const { accounts } = await testAccounts({ place })
      expect((await accounts.passkeysOf('minji')).passkeys).toHaveLength(1)
    })

    const impostors: [string, Answering][] = [
      ['for another origin', { origin: 'https://phishing.example' }],
      ['without its owner', { userVerified: false }],
    ]
    it.each(impostors)('is not added %s', async (_, answering) => {
      const { accounts, session } = await minji()
      const made = softwareAuthenticator().create(await creation(accounts, session), answering)
      expect(await accounts.addPasskey(session, { name: 'x', made })).toEqual(refusedAs('passkey-invalid'))
    })

    it('is not added twice, be it by somebody else', async () => {
      const { accounts, session, device } = await withPasskey()
      const other = await admitted(accounts, 'jun', 'lee.jun')
      for (const asker of [session, other.session])
        expect(await add(accounts, asker, device)).toEqual(refusedAs('passkey-registered-already'))
    })

    it('is one of ten at most', async () => {
      const { accounts, session } = await minji()
      for (let count = 0; count < MOST_PASSKEYS; count += 1)
        expect(await add(accounts, session, softwareAuthenticator())).toEqual({ ok: true })
      expect(await accounts.beginPasskey(session)).toEqual({
        ok: false,
        refusal: { kind: 'passkeys-full', most: MOST_PASSKEYS },
      })
    })

    it('is removed by its owner alone, and proves nothing from then on', async () => {
      const { accounts, session, cookie, device } = await withPasskey()
      const [passkey] = (await accounts.passkeysOf('minji')).passkeys
      const options = await request(accounts, session)
      const other = await admitted(accounts, 'jun', 'lee.jun')
      expect(await accounts.removePasskey(other.session, passkey?.id ?? '')).toEqual(refusedAs('passkey-unknown'))
      expect(await accounts.removePasskey(session, passkey?.id ?? '')).toEqual({ ok: true })
      expect(await accounts.confirmPasskey(cookie, device.get(options))).toEqual(refusedAs('passkey-unknown'))
      expect(await accounts.beginPasskeyProof(session)).toEqual(refusedAs('passkey-unknown'))
    })

    it('goes when its owner sets another password by a link: they may have lost more than that', async () => {
      const { accounts } = await withPasskey()
      await admitted(accounts, 'minji', 'kim.minji')
      expect((await accounts.passkeysOf('minji')).passkeys).toEqual([])
    })
  })

  describe('a fresh proof by a passkey', () => {
    it('is good for this session alone, and says when the passkey was used', async () => {
      const { accounts, clock, cookie, prove } = await withPasskey()
      const elsewhere = await signedIn(accounts, 'kim.minji')
      clock.advance(MINUTE)
      expect(await prove()).toEqual({ ok: true, authenticatedAt: clock.now() })
      expect(await accounts.sessionOf(cookie)).toMatchObject({ authenticatedAt: clock.now() })
      expect(await accounts.sessionOf(elsewhere)).toMatchObject({ authenticatedAt: clock.now() - MINUTE })
      expect((await accounts.passkeysOf('minji')).passkeys).toMatchObject([{ usedAt: clock.now() }])
    })

    it('is good of a device that does not count, time and again', async () => {
      const { accounts, session, cookie } = await minji()
      const device = softwareAuthenticator()
      const made = device.create(await creation(accounts, session), { counter: 0 })
      await accounts.addPasskey(session, { name: 'x', made })
      for (const _ of [1, 2])
        expect(
          await accounts.confirmPasskey(cookie, device.get(await request(accounts, session), { counter: 0 })),
        ).toMatchObject({ ok: true })
    })

    const impostors: [string, Answering][] = [
      ['given to another origin', { origin: 'https://phishing.example' }],
      ['without its owner', { userVerified: false }],
      ['of a copy of the device, which counts less', { counter: 1 }],
    ]
    it.each(impostors)('is none %s', async (_, answering) => {
      const { accounts, cookie, session, prove } = await withPasskey()
      await prove()
      const before = await accounts.sessionOf(cookie)
      expect(await prove(answering)).toEqual(refusedAs('passkey-invalid'))
      expect(await accounts.sessionOf(cookie)).toEqual(before)
      expect(session.personId).toBe('minji')
    })

    it('is none by another device, or with another’s signature', async () => {
      const { accounts, cookie, session, device } = await withPasskey()
      const stranger = softwareAuthenticator()
      const unknown = stranger.get(await request(accounts, session))
      expect(await accounts.confirmPasskey(cookie, unknown)).toEqual(refusedAs('passkey-unknown'))
      const named = { ...stranger.get(await request(accounts, session)), id: device.id, rawId: device.id }
      expect(await accounts.confirmPasskey(cookie, named)).toEqual(refusedAs('passkey-invalid'))
    })

    it('answers what was asked once, at that session, within two minutes', async () => {
      const { accounts, clock, cookie, session, device } = await withPasskey()
      const expired = refusedAs('passkey-expired')
      const proof = device.get(await request(accounts, session))
      expect(await accounts.confirmPasskey(cookie, proof)).toMatchObject({ ok: true })
      expect(await accounts.confirmPasskey(cookie, proof)).toEqual(expired)

      const elsewhere = await signedIn(accounts, 'kim.minji')
      expect(await accounts.confirmPasskey(elsewhere, device.get(await request(accounts, session)))).toEqual(expired)

      const late = device.get(await request(accounts, session))
      clock.advance(2 * MINUTE)
      expect(await accounts.confirmPasskey(cookie, late)).toEqual(expired)

      const replaced = device.get(await request(accounts, session))
      await request(accounts, session)
      expect(await accounts.confirmPasskey(cookie, replaced)).toEqual(refusedAs('passkey-invalid'))
    })

    it('does not answer what was asked for adding one', async () => {
      const { accounts, cookie, session, device } = await withPasskey()
      const { challenge } = await creation(accounts, session)
      expect(await accounts.confirmPasskey(cookie, device.get({ challenge, rpId: 'localhost' }))).toEqual(
        refusedAs('passkey-expired'),
      )
    })

    it('makes one wait after five failures', async () => {
      const { prove } = await withPasskey()
      for (let failure = 0; failure < 5; failure += 1)
        expect(await prove({ userVerified: false })).toEqual(refusedAs('passkey-invalid'))
      expect(await prove()).toMatchObject({ ok: false, refusal: { kind: 'wait' } })
    })

    it('is none without a session', async () => {
      const { accounts, session, cookie, device } = await withPasskey()
      const proof = device.get(await request(accounts, session))
      await accounts.signOut(cookie)
      expect(await accounts.confirmPasskey(cookie, proof)).toBeNull()
    })

    it('is no way in, and leaves no secret in the log lines', async () => {
      const { logged, device, prove } = await withPasskey()
      await prove()
      expect(logged.join('\n')).not.toContain(device.id)
      expect(logged.join('\n')).not.toContain(PASSWORD)
    })
  })

  describe('where people come by', () => {
    it.each([
      ['https://board.example.kr', { domain: 'board.example.kr', origin: 'https://board.example.kr' }],
      ['https://board.example.kr:8443', { domain: 'board.example.kr', origin: 'https://board.example.kr:8443' }],
      ['http://localhost:3000', { domain: 'localhost', origin: 'http://localhost:3000' }],
      ['http://board.example.kr', null],
      ['https://192.0.2.7', null],
      ['https://[2001:db8::7]:8443', null],
      ['http://127.0.0.1:3000', null],
    ])('%s passkeys are of %o', async (publicUrl, party) => {
      expect(relyingPartyOf(publicUrl)).toEqual(party)
      const { accounts, session } = await minji({ publicUrl })
      expect(await accounts.passkeysOf('minji')).toEqual({ domain: party?.domain ?? null, passkeys: [] })
      const unavailable = refusedAs('passkeys-unavailable')
      expect(await accounts.beginPasskey(session)).toMatchObject(party === null ? unavailable : { ok: true })
      // Here she has none yet.
      const none = refusedAs('passkey-unknown')
      expect(await accounts.beginPasskeyProof(session)).toEqual(party === null ? unavailable : none)
    })
  })
})
