import { describe, expect, test } from 'vitest'
import { instant, MINUTE } from '#shared/board/instant.ts'
import { Freshness } from './connection.ts'

const KEPT = instant(1_000_000)
const HEARD = instant(2_000_000)

function freshness() {
  const reading = { monotonic: 0, wall: 0 }
  const fresh = new Freshness(KEPT, () => ({ ...reading }))
  return {
    fresh,
    pass: (ms: number) => ((reading.monotonic += ms), (reading.wall += ms)),
    sleep: (ms: number) => void (reading.wall += ms),
    setClockBack: (ms: number) => void (reading.wall -= ms),
  }
}

describe('an honest screen', () => {
  test.each([
    [5_999, 'live', false],
    [6_000, 'reconnecting', false],
    [29_999, 'reconnecting', false],
    [30_000, 'offline', true],
  ])('%i ms after the last heartbeat is %s', (silence, kind, withheld) => {
    const { fresh, pass } = freshness()
    fresh.prove(HEARD)
    pass(silence)
    expect(fresh.connection()).toEqual({ kind, asOf: HEARD, withheld })
  })

  test('a board kept on the device is withheld, however young, until the server is heard', () => {
    const { fresh } = freshness()
    expect(fresh.connection()).toEqual({ kind: 'reconnecting', asOf: KEPT, withheld: true })
    fresh.prove(HEARD)
    expect(fresh.connection()).toEqual({ kind: 'live', asOf: HEARD, withheld: false })
  })

  test('a clock set back does not make old data fresh', () => {
    const { fresh, pass, setClockBack } = freshness()
    fresh.prove(HEARD)
    pass(31_000)
    setClockBack(10 * MINUTE)
    expect(fresh.connection().withheld).toBe(true)
  })

  test('a device that wakes up does not take its board for the present one', () => {
    const { fresh, sleep } = freshness()
    fresh.prove(HEARD)
    sleep(10 * MINUTE)
    expect(fresh.connection()).toMatchObject({ kind: 'offline', withheld: true })
  })

  test('a device that says it has no network is offline at once, unless it hears the server all the same', () => {
    const { fresh } = freshness()
    fresh.prove(HEARD)
    fresh.setDeviceOffline(true)
    expect(fresh.connection().kind).toBe('offline')
    fresh.prove(HEARD)
    expect(fresh.connection().kind).toBe('live')
  })
})
