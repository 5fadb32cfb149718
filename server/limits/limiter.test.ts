import { describe, expect, it } from 'vitest'
import { testClock } from '#server/accounts/testing/accounts-fixture.ts'
import { giveAllBack, limiterInMemory, takeAll } from './limiter.ts'

const MINUTE = 60_000

describe('a limit of attempts', () => {
  it('lets so many through within the time, then says in how many seconds there is another', async () => {
    const { advance } = testClock()
    const limiter = limiterInMemory({ name: 'test', attempts: 2, per: MINUTE })
    expect(await limiter.take('a')).toBe(0)
    advance(10_000)
    expect(await limiter.take('a')).toBe(0)
    advance(500)
    expect(await limiter.take('a')).toBe(50)
    advance(49_499)
    expect(await limiter.take('a')).toBe(1)
    advance(1)
    expect(await limiter.take('a')).toBe(0)
  })

  it('counts each key alone', async () => {
    const limiter = limiterInMemory({ name: 'test', attempts: 1, per: MINUTE })
    expect(await limiter.take('a')).toBe(0)
    expect(await limiter.take('b')).toBe(0)
    expect(await limiter.take('a')).toBeGreaterThan(0)
  })

  it('counts nothing that was given back', async () => {
    const limiter = limiterInMemory({ name: 'test', attempts: 1, per: MINUTE })
    for (let time = 0; time < 5; time++) {
      expect(await limiter.take('a')).toBe(0)
      await limiter.giveBack('a')
    }
  })

  it('of none lets everybody through', async () => {
    const limiter = limiterInMemory({ name: 'test', attempts: 0, per: MINUTE })
    for (let time = 0; time < 5; time++) expect(await limiter.take('a')).toBe(0)
  })
})

describe('several limits at once', () => {
  it('take from all or from none', async () => {
    testClock()
    const wide = limiterInMemory({ name: 'wide', attempts: 2, per: MINUTE })
    const narrow = limiterInMemory({ name: 'narrow', attempts: 1, per: MINUTE })
    const both = [[wide, 'a'] as const, [narrow, 'a'] as const]
    expect(await takeAll(both)).toBe(0)
    expect(await takeAll(both)).toBe(60)
    expect(await wide.take('a')).toBe(0)
    await wide.giveBack('a')
    await giveAllBack([[wide, 'a']])
    expect(await wide.take('a')).toBe(0)
  })
})
