import { describe, expect, test } from 'vitest'
import { HOUR, instant, MINUTE } from '#shared/board/instant.ts'
import { SummitClock } from './summit-clock.ts'

const SERVER = instant(Date.parse('2024-05-10T10:00:00+09:00'))

/** A device whose clocks the test moves. */
function device(wall: number) {
  const reading = { monotonic: 5_000, wall }
  const clock = new SummitClock(() => ({ ...reading }))
  return {
    clock,
    pass: (ms: number) => ((reading.monotonic += ms), (reading.wall += ms)),
    sleep: (ms: number) => void (reading.wall += ms),
    setClock: (to: number) => void (reading.wall = to),
    wall: () => reading.wall,
  }
}

describe('the clock of the summit', () => {
  test.each([-3 * HOUR, 0, 3 * HOUR])('runs on from what the server said, on a device that is %i ms wrong', (wrong) => {
    const { clock, pass } = device(SERVER + wrong)
    clock.hear(SERVER)
    pass(2_500)
    expect(clock.now()).toBe(SERVER + 2_500)
  })

  test('does not move when somebody sets the clock of a device that hears the server', () => {
    const { clock, pass, setClock } = device(SERVER)
    clock.hear(SERVER)
    pass(1_000)
    setClock(SERVER + 3 * HOUR)
    expect(clock.now()).toBe(SERVER + 1_000)
  })

  test('goes on over a sleep in which the monotonic clock stood still', () => {
    const { clock, pass, sleep } = device(SERVER)
    clock.hear(SERVER)
    sleep(30 * MINUTE)
    pass(3_000)
    expect(clock.now()).toBe(SERVER + 30 * MINUTE + 3_000)
  })

  test('takes a heartbeat that was held up for what it is', () => {
    const { clock, pass } = device(SERVER)
    clock.hear(SERVER)
    pass(2_400)
    clock.hear(instant(SERVER + 2_000))
    expect(clock.now()).toBe(SERVER + 2_350)
  })

  test('follows the server back when it is really earlier there', () => {
    const { clock, pass } = device(SERVER)
    clock.hear(SERVER)
    pass(2_000)
    clock.hear(instant(SERVER - HOUR))
    expect(clock.now()).toBe(SERVER - HOUR)
  })

  test('goes on over a reload without network, on a device that is wrong all the time', () => {
    const before = device(SERVER - 3 * HOUR)
    before.clock.hear(SERVER)
    const kept = before.clock.kept()
    const after = device(before.wall() + 10 * MINUTE)
    after.clock.recall(kept)
    after.pass(1_000)
    expect(after.clock.now()).toBe(SERVER + 10 * MINUTE + 1_000)
  })

  test('never goes back over a reload in which the clock was set back', () => {
    const { clock } = device(SERVER - HOUR)
    clock.recall({ shows: SERVER, wall: SERVER })
    expect(clock.now()).toBe(SERVER)
  })
})
