import { describe, expect, it } from 'vitest'
import { createAttemptLimit, giveAllBack, takeAll } from './attempt-limit.ts'
import { testClock } from './testing/accounts-fixture.ts'

const MINUTE = 60_000

describe('a limit of attempts', () => {
  it('lets so many through within the time, then says in how many seconds there is another', () => {
    const { now, advance } = testClock()
    const limit = createAttemptLimit(2, MINUTE, now)
    expect(limit.take('a')).toBe(0)
    advance(10_000)
    expect(limit.take('a')).toBe(0)
    advance(500)
    expect(limit.take('a')).toBe(50)
    advance(49_499)
    expect(limit.take('a')).toBe(1)
    advance(1)
    expect(limit.take('a')).toBe(0)
    expect(limit.take('a')).toBe(10)
  })

  it('counts each key alone', () => {
    const limit = createAttemptLimit(1, MINUTE, testClock().now)
    expect(limit.take('a')).toBe(0)
    expect(limit.take('b')).toBe(0)
    expect(limit.take('a')).toBe(60)
  })

  it('counts nothing that was given back', () => {
    const limit = createAttemptLimit(1, MINUTE, testClock().now)
    for (let time = 0; time < 5; time++) {
      expect(limit.take('a')).toBe(0)
      limit.giveBack('a')
    }
  })
})

describe('several limits at once', () => {
  it('take from all or from none', () => {
    const { now } = testClock()
    const wide = createAttemptLimit(2, MINUTE, now)
    const narrow = createAttemptLimit(1, MINUTE, now)
    const both = [[wide, 'a'] as const, [narrow, 'a'] as const]
    expect(takeAll(both)).toBe(0)
    expect(takeAll(both)).toBe(60)
    expect(wide.take('a')).toBe(0)
    giveAllBack(both)
    expect(takeAll(both)).toBe(0)
  })
})
