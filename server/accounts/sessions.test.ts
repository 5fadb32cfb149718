import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '#shared/board/instant.ts'
import { createSessionCache } from './session-cache.ts'
import { createSessions, type SessionEnd } from './sessions.ts'
import { admitted, cookieHeader, paired, signedIn, testAccounts, testLibrary } from './testing/accounts-fixture.ts'
import { onEachStore } from './testing/each-store.ts'

async function minji(options?: Parameters<typeof testAccounts>[0]) {
  const all = await testAccounts(options)
  const { cookie, session } = await admitted(all.accounts, 'minji', 'kim.minji')
  const ended: SessionEnd[] = []
  all.accounts.onSessionEnd(
    (end) => ended.push(end),
    () => [],
  )
  return { ...all, cookie, session, ended }
}

onEachStore(() => {
  describe('a session', () => {
    it('is that of the cookie, among other cookies', async () => {
      const { accounts, cookie, session } = await minji()
      expect(await accounts.sessionOf(cookie)).toEqual(session)
      expect(await accounts.sessionOf(`theme=dark; ${cookie}; x=1`)).toEqual(session)
    })

    it('is none without a cookie, or with one that this server did not make', async () => {
      const { accounts, cookie } = await minji()
      const elsewhere = await minji()
      const [name = '', value = ''] = cookie.split('=')
      const [token = '', signature = ''] = decodeURIComponent(value).split('.')
      const forgeries = [
        '',
        'chaebi-3000.session_token=',
        `${name}=${token}`,
        `${name}=${token}.`,
        `${name}=${encodeURIComponent(`${token}.${signature.slice(1)}A`)}`,
        `${name}=${encodeURIComponent(`${'A'.repeat(32)}.${signature}`)}`,
        `${name}=%`,
        `${name}=한글`,
        `${name}=${'A'.repeat(100_000)}`,
        elsewhere.cookie,
      ]
      expect(await accounts.sessionOf(undefined)).toBeNull()
      for (const forgery of forgeries) expect(await accounts.sessionOf(forgery), forgery).toBeNull()
      expect(await accounts.sessionOf(cookie)).not.toBeNull()
    })

    it('survives a restart of the server', async () => {
      const { cookie, session, place, close } = await minji()
      await close()
      const { accounts } = await testAccounts({ place })
      expect(await accounts.sessionOf(cookie)).toMatchObject({ sessionId: session.sessionId })
    })

    it('lasts 12 hours without use, to the millisecond', async () => {
      const { accounts, clock, cookie, session, ended } = await minji()
      const phone = await signedIn(accounts, 'kim.minji')
      clock.advance(12 * HOUR - 1)
      expect(await accounts.sessionOf(phone)).toMatchObject({ personId: 'minji' })
      clock.advance(1)
      expect(await accounts.sessionOf(cookie)).toBeNull()
      expect(ended).toEqual([{ sessionId: session.sessionId, personId: 'minji' }])
    })

    it('that another process has ended is over here within 15 seconds', async () => {
      const { accounts, clock, cookie, place } = await minji()
      expect(await accounts.sessionOf(cookie)).not.toBeNull()
      const other = await testAccounts({ place })
      await other.accounts.revokeAllOf('minji')
      clock.advance(15_000)
      expect(await accounts.sessionOf(cookie)).toBeNull()
    })

    it('moves its end on by being used', async () => {
      const { accounts, clock, cookie } = await minji()
      for (let day = 0; day < 4; day++) {
        clock.advance(11 * HOUR)
        expect(await accounts.sessionOf(cookie)).toMatchObject({ expiresAt: clock.now() + 12 * HOUR })
      }
    })

    it('writes that down once in ten minutes', async () => {
      const { accounts, clock, cookie, session } = await minji()
      clock.advance(10 * MINUTE - 1)
      expect(await accounts.sessionOf(cookie)).toMatchObject({ expiresAt: session.expiresAt })
      clock.advance(MINUTE)
      expect(await accounts.sessionOf(cookie)).toMatchObject({ expiresAt: clock.now() + 12 * HOUR })
    })

    it('of a wall lasts 90 days, and longer while the wall is up', async () => {
      const { accounts, clock, ended } = await minji()
      const wall = await paired(accounts, 'wall-1', 'minji')
      for (const _ of [1, 2]) {
        clock.advance(89 * DAY)
        expect(await accounts.sessionOf(wall)).toMatchObject({ kind: 'wall', expiresAt: clock.now() + 90 * DAY })
      }
      clock.advance(90 * DAY)
      expect(await accounts.sessionOf(wall)).toBeNull()
      expect(ended).toMatchObject([{ personId: 'wall-1' }])
    })

    it('that nobody asks for is ended by tidying, so that its sockets close', async () => {
      const { accounts, clock, session, ended } = await minji()
      clock.advance(12 * HOUR - 1)
      await accounts.tidy()
      expect(ended).toEqual([])
      clock.advance(1)
      await accounts.tidy()
      expect(ended).toEqual([{ sessionId: session.sessionId, personId: 'minji' }])
      await accounts.tidy()
      expect(ended).toHaveLength(1)
    })
  })

  describe('a session that is ended while it is looked at', () => {
    it('is none, though its end was about to be moved on', async () => {
      const { cookie, place, close } = await minji()
      await close()
      const { library, clock } = await testLibrary({ place })
      const { now } = clock
      const { internalAdapter } = library
      const updateSession: typeof internalAdapter.updateSession = async (token, changes) => {
        await internalAdapter.deleteSession(token)
        return internalAdapter.updateSession(token, changes)
      }
      const overtaken = { ...library, internalAdapter: { ...internalAdapter, updateSession } }
      const sessions = createSessions(overtaken, createSessionCache(now), now, () => {})
      clock.advance(11 * HOUR)
      expect(await sessions.sessionOf(cookie)).toBeNull()
    })
  })

  describe('signing out', () => {
    it('ends this session alone, at once, and clears the cookie', async () => {
      const { accounts, cookie, session, ended } = await minji()
      const phone = await signedIn(accounts, 'kim.minji')
      await accounts.sessionOf(cookie)
      const cleared = await accounts.signOut(cookie)
      expect(cleared[0]).toMatch(/^chaebi-3000\.session_token=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/)
      expect(await accounts.sessionOf(cookie)).toBeNull()
      expect(await accounts.sessionOf(phone)).toMatchObject({ personId: 'minji' })
      expect(ended).toEqual([{ sessionId: session.sessionId, personId: 'minji' }])
    })

    it('clears the cookie also of somebody who was signed out already', async () => {
      const { accounts, cookie, ended } = await minji()
      await accounts.signOut(cookie)
      expect(cookieHeader(await accounts.signOut(cookie))).toContain('chaebi-3000.session_token=')
      expect(cookieHeader(await accounts.signOut(undefined))).toContain('chaebi-3000.session_token=')
      expect(ended).toHaveLength(1)
    })
  })

  describe('a person who is disabled', () => {
    it('is out at the next look, although the session was looked at a moment ago', async () => {
      const { accounts, cookie, disabled } = await minji()
      expect(await accounts.sessionOf(cookie)).not.toBeNull()
      disabled.add('minji')
      expect(await accounts.sessionOf(cookie)).toBeNull()
    })

    it('loses every session, and nobody else does', async () => {
      const { accounts, cookie, ended } = await minji()
      const { cookie: jihos } = await admitted(accounts, 'jiho', 'lee.jiho')
      const all = [cookie, await signedIn(accounts, 'kim.minji'), await signedIn(accounts, 'kim.minji')]
      for (const each of all) expect(await accounts.sessionOf(each)).not.toBeNull()
      await accounts.revokeAllOf('minji')
      for (const each of all) expect(await accounts.sessionOf(each)).toBeNull()
      expect(ended.map(({ personId }) => personId)).toEqual(['minji', 'minji', 'minji'])
      expect(new Set(ended.map(({ sessionId }) => sessionId)).size).toBe(3)
      expect(await accounts.sessionOf(jihos)).toMatchObject({ personId: 'jiho' })
    })

    it('does not come back into a session when enabled again', async () => {
      const { accounts, cookie, disabled } = await minji()
      disabled.add('minji')
      await accounts.revokeAllOf('minji')
      disabled.clear()
      expect(await accounts.sessionOf(cookie)).toBeNull()
    })
  })

  describe('whoever listens for the end of sessions', () => {
    it('is told no more once it has stopped', async () => {
      const { accounts } = await minji()
      const ended: SessionEnd[] = []
      const stop = accounts.onSessionEnd(
        (end) => ended.push(end),
        () => [],
      )
      stop()
      await accounts.revokeAllOf('minji')
      expect(ended).toEqual([])
    })
  })
})
