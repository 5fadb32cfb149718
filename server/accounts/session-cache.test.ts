import { describe, expect, it } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import type { AccountSession } from './account-session.ts'
import { createSessionCache } from './session-cache.ts'
import { testClock } from './testing/accounts-fixture.ts'

function cacheOnTest() {
  const clock = testClock()
  const cache = createSessionCache(clock.now)
  const sessionOf = (personId: string, lastsMs = 60_000): AccountSession => ({
    sessionId: `session of ${personId}`,
    personId,
    kind: 'person',
    expiresAt: instant(clock.now() + lastsMs),
    authenticatedAt: clock.now(),
  })
  return { cache, clock, sessionOf }
}

describe('the cache of sessions', () => {
  it('reuses an answer for 15 seconds', async () => {
    const { cache, clock, sessionOf } = cacheOnTest()
    await cache.fill('token', async () => sessionOf('minji'))
    clock.advance(14_999)
    expect(cache.get('token')?.personId).toBe('minji')
    clock.advance(1)
    expect(cache.get('token')).toBeNull()
  })

  it('never reuses it past the end of the session', async () => {
    const { cache, clock, sessionOf } = cacheOnTest()
    await cache.fill('token', async () => sessionOf('minji', 5000))
    clock.advance(5000)
    expect(cache.get('token')).toBeNull()
  })

  it('keeps nothing of a token that is nobody’s', async () => {
    const { cache, sessionOf } = cacheOnTest()
    expect(await cache.fill('token', async () => null)).toBeNull()
    expect(await cache.fill('token', async () => sessionOf('minji'))).not.toBeNull()
  })

  it('forgets one person and no other', async () => {
    const { cache, sessionOf } = cacheOnTest()
    await cache.fill('one', async () => sessionOf('minji'))
    await cache.fill('two', async () => sessionOf('minji'))
    await cache.fill('three', async () => sessionOf('jiho'))
    cache.forget('minji')
    expect(['one', 'two', 'three'].map((token) => cache.get(token)?.personId)).toEqual([undefined, undefined, 'jiho'])
  })

  it('does not keep what was read before somebody was forgotten', async () => {
    const { cache, sessionOf } = cacheOnTest()
    await cache.fill('token', async () => {
      cache.forget('minji')
      return sessionOf('minji')
    })
    expect(cache.get('token')).toBeNull()
  })
})
