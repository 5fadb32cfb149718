import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#shared/board/instant.ts'
import { ADMIN_LINK_LIFETIME, ADMISSION_LINK_LIFETIME } from './links.ts'
import { admitted, cookieHeader, PASSWORD, signedIn, testAccounts } from './testing/accounts-fixture.ts'
import { onEachStore } from './testing/each-store.ts'

const CHOSEN = { signInName: 'kim.minji', password: PASSWORD }

onEachStore(() => {
  describe('a link to set a password', () => {
    it('lets its person in, once, and signs them in', async () => {
      const { accounts } = await testAccounts()
      const { token } = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      const entered = await accounts.redeemLink(token, { signInName: ' Kim.MinJi ', password: PASSWORD })
      expect(entered).toMatchObject({ ok: true, session: { personId: 'minji', kind: 'person' } })
      expect(await accounts.sessionOf(cookieHeader(entered.ok ? entered.cookies : []))).toMatchObject({
        personId: 'minji',
      })
      expect(await accounts.signInNameOf('minji')).toBe('kim.minji')
      expect(await accounts.personIdOf('KIM.MINJI')).toBe('minji')
      expect(await accounts.redeemLink(token, CHOSEN)).toEqual({ ok: false, refusal: { kind: 'link-used' } })
    })

    it('is not used up by being looked at', async () => {
      const { accounts, clock } = await testAccounts()
      const { token, expiresAt } = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      expect(expiresAt).toBe(clock.now() + 72 * HOUR)
      const seen = { ok: true, personId: 'minji', purpose: 'set-password', expiresAt, signInName: null }
      expect(await accounts.lookUpLink(token)).toEqual(seen)
      expect(await accounts.lookUpLink(token)).toEqual(seen)
      expect(await accounts.redeemLink(token, CHOSEN)).toMatchObject({ ok: true })
      expect(await accounts.lookUpLink(token)).toEqual({ ok: false, refusal: { kind: 'link-used' } })
    })

    it('lasts to the millisecond, is then known as expired, and after 30 days not at all', async () => {
      const { accounts, clock } = await testAccounts()
      const { token } = await accounts.createLink('minji', 'first-admin', ADMIN_LINK_LIFETIME)
      clock.advance(15 * MINUTE - 1)
      expect(await accounts.lookUpLink(token)).toMatchObject({ ok: true })
      clock.advance(1)
      expect(await accounts.redeemLink(token, CHOSEN)).toEqual({ ok: false, refusal: { kind: 'link-expired' } })
      await accounts.tidy()
      expect(await accounts.lookUpLink(token)).toEqual({ ok: false, refusal: { kind: 'link-expired' } })
      clock.advance(30 * DAY + 1)
      await accounts.tidy()
      expect(await accounts.lookUpLink(token)).toEqual({ ok: false, refusal: { kind: 'link-unknown' } })
    })

    it('is replaced by a newer one of the same person, and of no other', async () => {
      const { accounts } = await testAccounts()
      const older = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      const others = await accounts.createLink('jiho', 'set-password', ADMISSION_LINK_LIFETIME)
      const newer = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      expect(await accounts.redeemLink(older.token, CHOSEN)).toEqual({ ok: false, refusal: { kind: 'link-replaced' } })
      expect(await accounts.lookUpLink(others.token)).toMatchObject({ ok: true, personId: 'jiho' })
      expect(await accounts.lookUpLink(newer.token)).toMatchObject({ ok: true, personId: 'minji' })
    })

    it('cannot be guessed or made up', async () => {
      const { accounts } = await testAccounts()
      const { token } = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
      for (const wrong of ['', 'x'.repeat(43), `${token.slice(0, -1)}~`, token.toLowerCase(), '한글\u0000'])
        expect(await accounts.redeemLink(wrong, CHOSEN)).toEqual({ ok: false, refusal: { kind: 'link-unknown' } })
    })

    it.each([
      [{ ...CHOSEN, signInName: 'k' }, { kind: 'sign-in-name-invalid' }],
      [{ ...CHOSEN, signInName: 'lee.jiho' }, { kind: 'sign-in-name-taken' }],
      [{ ...CHOSEN, signInName: 'LEE.jiho' }, { kind: 'sign-in-name-taken' }],
      [
        { ...CHOSEN, password: 'short' },
        { kind: 'password-too-short', minimum: 10 },
      ],
      [
        { ...CHOSEN, password: 'x'.repeat(129) },
        { kind: 'password-too-long', maximum: 128 },
      ],
      [{ ...CHOSEN, password: 'password1234' }, { kind: 'password-too-common' }],
      [{ ...CHOSEN, password: 'kim.minji1234' }, { kind: 'password-too-common' }],
    ])('stays good when %j is refused', async (chosen, refusal) => {
      const { accounts } = await testAccounts()
      await admitted(accounts, 'jiho', 'lee.jiho')
      const { token } = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      expect(await accounts.redeemLink(token, chosen)).toEqual({ ok: false, refusal })
      expect(await accounts.redeemLink(token, CHOSEN)).toMatchObject({ ok: true })
    })

    it('lets in one of two who use it at the same moment', async () => {
      const { accounts } = await testAccounts()
      const { token } = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      const answers = await Promise.all([
        accounts.redeemLink(token, CHOSEN),
        accounts.redeemLink(token, { ...CHOSEN, signInName: 'somebody.else' }),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { kind: 'link-used' } })
    })

    it('of a forgotten password replaces it and ends every session there was', async () => {
      const { accounts } = await testAccounts()
      const { cookie } = await admitted(accounts, 'minji', 'kim.minji')
      const { token } = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      expect(await accounts.lookUpLink(token)).toMatchObject({ signInName: 'kim.minji' })
      const password = '다른 비밀의 열쇠 꾸러미'
      const entered = await accounts.redeemLink(token, { signInName: 'kim.minji', password })
      expect(await accounts.sessionOf(cookie)).toBeNull()
      expect(await accounts.sessionOf(cookieHeader(entered.ok ? entered.cookies : []))).toMatchObject({
        personId: 'minji',
      })
      expect(await accounts.signIn(CHOSEN, '192.0.2.9')).toMatchObject({ refusal: { kind: 'wrong-credentials' } })
      expect(await accounts.signIn({ signInName: 'kim.minji', password }, '192.0.2.9')).toMatchObject({ ok: true })
    })

    it('can give a new sign-in name, and frees the old one', async () => {
      const { accounts } = await testAccounts()
      await admitted(accounts, 'minji', 'kim.minji')
      await admitted(accounts, 'minji', 'minji.kim')
      await admitted(accounts, 'namesake', 'kim.minji')
      expect(await accounts.sessionOf(await signedIn(accounts, 'kim.minji'))).toMatchObject({ personId: 'namesake' })
      expect(await accounts.sessionOf(await signedIn(accounts, 'minji.kim'))).toMatchObject({ personId: 'minji' })
    })

    it('is worth nothing to somebody who was disabled since', async () => {
      const { accounts, disabled } = await testAccounts()
      const { token } = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      disabled.add('minji')
      expect(await accounts.lookUpLink(token)).toEqual({ ok: false, refusal: { kind: 'disabled' } })
      expect(await accounts.redeemLink(token, CHOSEN)).toEqual({ ok: false, refusal: { kind: 'disabled' } })
      disabled.clear()
      expect(await accounts.redeemLink(token, CHOSEN)).toMatchObject({ ok: true })
    })
  })

  describe('a link to sign in', () => {
    it('lets its person in without a password, once, and sets none', async () => {
      const { accounts } = await testAccounts()
      const { token } = await accounts.createLink('persona', 'sign-in', HOUR)
      expect(await accounts.redeemLink(token, CHOSEN)).toEqual({ ok: false, refusal: { kind: 'link-unknown' } })
      expect(await accounts.enterByLink(token)).toMatchObject({
        ok: true,
        session: { personId: 'persona', kind: 'person' },
      })
      expect(await accounts.enterByLink(token)).toEqual({ ok: false, refusal: { kind: 'link-used' } })
      expect(await accounts.signInNameOf('persona')).toBeNull()
    })

    it('lets a wall in as one', async () => {
      const { accounts } = await testAccounts()
      const { token } = await accounts.createLink('wall-1', 'sign-in', HOUR)
      expect(await accounts.enterByLink(token)).toMatchObject({ ok: true, session: { kind: 'wall' } })
    })

    it('is the only one that lets in without a password', async () => {
      const { accounts } = await testAccounts()
      const { token } = await accounts.createLink('minji', 'set-password', ADMISSION_LINK_LIFETIME)
      expect(await accounts.enterByLink(token)).toEqual({ ok: false, refusal: { kind: 'link-unknown' } })
    })
  })
})
