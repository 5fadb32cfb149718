import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { DAY, MINUTE } from '#shared/board/instant.ts'
import { createDevicePairing } from './device-pairing.ts'
import {
  ADDRESS,
  admitted,
  cookieHeader,
  paired,
  SCREEN,
  testAccounts,
  testLibrary,
} from './testing/accounts-fixture.ts'
import { onEachStore } from './testing/each-store.ts'

const refusedAs = (refusal: object) => ({ ok: false, refusal })

async function wallWaiting() {
  const all = await testAccounts()
  const { cookie: approver } = await admitted(all.accounts, 'minji', 'kim.minji')
  const { wallPairing } = all.accounts
  const begun = await wallPairing.begin(SCREEN, ADDRESS)
  if (!begun.ok) throw new Error('pairing did not begin')
  return { ...all, wallPairing, approver, begun }
}

/** Codes that are soon used up: of ten at once with two digits, some are drawn twice. */
async function fewCodes(codes: { atOnce: number; begun: number }) {
  const { clock, ...parts } = await testLibrary()
  const kind = { kind: 'remote', opens: 'person', deviceSchema: z.null() } as const
  return { clock, pairing: createDevicePairing({ ...parts, ...kind, codes: { digits: 2, ...codes }, now: clock.now }) }
}

async function wallFound() {
  const all = await wallWaiting()
  const found = await all.wallPairing.lookUp(all.begun.code, 'minji')
  if (!found.ok) throw new Error('the code was not found')
  return { ...all, found }
}

onEachStore(() => {
  describe('a wall that asks to be let in', () => {
    it('shows eight digits for ten minutes, and waits', async () => {
      const { wallPairing, begun, clock } = await wallWaiting()
      expect(begun.code).toMatch(/^\d{4}-\d{4}$/)
      expect(begun.expiresAt).toBe(clock.now() + 10 * MINUTE)
      expect(await wallPairing.poll(begun.pollToken)).toEqual({ state: 'pending', expiresAt: begun.expiresAt })
      clock.advance(10 * MINUTE)
      expect(await wallPairing.poll(begun.pollToken)).toEqual({ state: 'expired' })
    })

    it('gets nothing by its code or by a made-up secret', async () => {
      const { wallPairing, begun, found } = await wallFound()
      await wallPairing.approve(found.pairingId, 'wall-1')
      for (const guess of [begun.code, found.pairingId, '', 'x'.repeat(43)])
        expect(await wallPairing.poll(guess)).toEqual({ state: 'expired' })
    })

    it('must wait when one address has begun too often', async () => {
      const { pairing, clock } = await fewCodes({ atOnce: 9, begun: 3 })
      for (let time = 0; time < 3; time++) expect(await pairing.begin(null, ADDRESS)).toMatchObject({ ok: true })
      expect(await pairing.begin(null, ADDRESS)).toEqual(refusedAs({ kind: 'wait', seconds: 600 }))
      expect(await pairing.begin(null, '203.0.113.7')).toMatchObject({ ok: true })
      clock.advance(10 * MINUTE)
      expect(await pairing.begin(null, ADDRESS)).toMatchObject({ ok: true })
    })

    it('must wait when many others do, and each has a code of its own', async () => {
      const { pairing } = await fewCodes({ atOnce: 10, begun: 99 })
      const codes = new Set<string>()
      for (let device = 0; device < 10; device++) {
        const begun = await pairing.begin(null, ADDRESS)
        if (begun.ok) codes.add(begun.code)
      }
      expect(codes.size).toBe(10)
      expect(await pairing.begin(null, ADDRESS)).toMatchObject(refusedAs({ kind: 'wait' }))
    })
  })

  describe('whoever approves', () => {
    it('sees what the screen says of itself, however the code is typed', async () => {
      const { wallPairing, begun } = await wallWaiting()
      const [first, last] = begun.code.split('-')
      for (const typed of [begun.code, `${first}${last}`, ` ${first} ${last} `, `${first}–${last}`])
        expect(await wallPairing.lookUp(typed, 'minji')).toMatchObject({
          ok: true,
          device: SCREEN,
          expiresAt: begun.expiresAt,
        })
    })

    it('finds no code that no screen shows', async () => {
      const { wallPairing, begun, clock } = await wallWaiting()
      const other = begun.code === '0000-0000' ? '0000-0001' : '0000-0000'
      for (const wrong of [other, '', 'abcd-efgh', begun.code.slice(0, 4)])
        expect(await wallPairing.lookUp(wrong, 'minji')).toEqual(refusedAs({ kind: 'code-unknown' }))
      clock.advance(10 * MINUTE)
      expect(await wallPairing.lookUp(begun.code, 'minji')).toEqual(refusedAs({ kind: 'code-unknown' }))
    })

    it('has ten wrong codes in ten minutes, each for themselves', async () => {
      const { wallPairing, begun } = await wallWaiting()
      for (let time = 0; time < 10; time++) await wallPairing.lookUp('none', 'minji')
      expect(await wallPairing.lookUp(begun.code, 'minji')).toEqual(refusedAs({ kind: 'wait', seconds: 600 }))
      expect(await wallPairing.lookUp(begun.code, 'jiho')).toMatchObject({ ok: true })
    })

    it('approves once, and only while the code lasts', async () => {
      const { wallPairing, clock, found } = await wallFound()
      expect(await wallPairing.approve('made-up', 'wall-1')).toEqual(refusedAs({ kind: 'pairing-expired' }))
      const both = await Promise.all([
        wallPairing.approve(found.pairingId, 'wall-1'),
        wallPairing.approve(found.pairingId, 'wall-2'),
      ])
      expect(both).toMatchObject([{ ok: true }, refusedAs({ kind: 'pairing-approved-already' })])
      expect(await wallPairing.keepFor(found.pairingId, 'wall-2')).toEqual(
        refusedAs({ kind: 'pairing-approved-already' }),
      )
      clock.advance(10 * MINUTE)
      expect(await wallPairing.approve(found.pairingId, 'wall-1')).toEqual(refusedAs({ kind: 'pairing-expired' }))
    })

    it('gets the same answer again, should the first get lost', async () => {
      const { wallPairing, found } = await wallFound()
      const first = await wallPairing.approve(found.pairingId, 'wall-1')
      expect(first).toMatchObject({ ok: true })
      expect(await wallPairing.approve(found.pairingId, 'wall-1')).toEqual(first)
    })

    it('keeps the wall from others while its person is admitted, and gives it back if that fails', async () => {
      const { wallPairing, begun, found } = await wallFound()
      expect(await wallPairing.keepFor(found.pairingId, 'wall-1')).toMatchObject({ ok: true })
      expect(await wallPairing.keepFor(found.pairingId, 'wall-2')).toEqual(
        refusedAs({ kind: 'pairing-approved-already' }),
      )
      expect(await wallPairing.poll(begun.pollToken)).toMatchObject({ state: 'pending' })
      await wallPairing.giveBack(found.pairingId, 'wall-1')
      expect(await wallPairing.approve(found.pairingId, 'wall-2')).toMatchObject({ ok: true })
      await wallPairing.giveBack(found.pairingId, 'wall-2')
      expect(await wallPairing.poll(begun.pollToken)).toMatchObject({ state: 'approved' })
    })

    it('may ask another server than the screen does', async () => {
      const { wallPairing, begun, place } = await wallWaiting()
      const { accounts: elsewhere } = await testAccounts({ place })
      const found = await elsewhere.wallPairing.lookUp(begun.code, 'minji')
      if (!found.ok) throw new Error('the code was not found')
      expect(await elsewhere.wallPairing.approve(found.pairingId, 'wall-1')).toEqual({ ok: true })
      expect(await wallPairing.poll(begun.pollToken)).toMatchObject({ state: 'approved', session: { kind: 'wall' } })
    })

    it('finds a code no more once it is approved', async () => {
      const { wallPairing, begun, found } = await wallFound()
      await wallPairing.approve(found.pairingId, 'wall-1')
      expect(await wallPairing.lookUp(begun.code, 'minji')).toEqual(refusedAs({ kind: 'code-unknown' }))
    })
  })

  describe('a wall that was let in', () => {
    it('has a session of its own person, never that of whoever approved', async () => {
      const { accounts, wallPairing, approver, begun, found, clock } = await wallFound()
      await wallPairing.approve(found.pairingId, 'wall-1')
      const answer = await wallPairing.poll(begun.pollToken)
      if (answer.state !== 'approved') throw new Error('not approved')
      expect(answer.cookies).toEqual([expect.stringMatching(/HttpOnly; SameSite=Strict$/)])
      const [wall, person] = [
        await accounts.sessionOf(cookieHeader(answer.cookies)),
        await accounts.sessionOf(approver),
      ]
      expect(wall).toMatchObject({ personId: 'wall-1', kind: 'wall', expiresAt: clock.now() + 90 * DAY })
      expect(person).toMatchObject({ personId: 'minji', kind: 'person' })
      expect(wall?.sessionId).not.toBe(person?.sessionId)
    })

    it('stays in when whoever approved is signed out everywhere', async () => {
      const { accounts } = await wallWaiting()
      const wall = await paired(accounts, 'wall-1', 'minji')
      await accounts.revokeAllOf('minji')
      expect(await accounts.sessionOf(wall)).toMatchObject({ personId: 'wall-1' })
    })

    it('gets the same answer again, should the first get lost', async () => {
      const { wallPairing, begun, found, clock } = await wallFound()
      await wallPairing.approve(found.pairingId, 'wall-1')
      const first = await wallPairing.poll(begun.pollToken)
      clock.advance(MINUTE)
      expect(await wallPairing.poll(begun.pollToken)).toEqual(first)
      clock.advance(9 * MINUTE)
      expect(await wallPairing.poll(begun.pollToken)).toEqual({ state: 'expired' })
    })

    it('has one session, however often it asks at once', async () => {
      const { wallPairing, begun, found } = await wallFound()
      await wallPairing.approve(found.pairingId, 'wall-1')
      const [first, ...others] = await Promise.all([1, 2, 3].map(() => wallPairing.poll(begun.pollToken)))
      expect(first).toMatchObject({ state: 'approved' })
      const last = await wallPairing.poll(begun.pollToken)
      for (const other of others) expect(other).toMatchObject({ cookies: last.state === 'approved' && last.cookies })
    })

    it('begins no other session by its secret once that one was ended', async () => {
      const { accounts, wallPairing, begun, found } = await wallFound()
      await wallPairing.approve(found.pairingId, 'wall-1')
      await wallPairing.poll(begun.pollToken)
      await accounts.revokeAllOf('wall-1')
      expect(await wallPairing.poll(begun.pollToken)).toEqual({ state: 'expired' })
    })

    it('leaves its old screen when it is paired with another', async () => {
      const { accounts } = await wallWaiting()
      const old = await paired(accounts, 'wall-1', 'minji')
      const replacement = await paired(accounts, 'wall-1', 'minji')
      expect(await accounts.sessionOf(old)).toBeNull()
      expect(await accounts.sessionOf(replacement)).toMatchObject({ personId: 'wall-1' })
    })
  })
})
