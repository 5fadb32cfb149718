import { describe, expect, test, vi } from 'vitest'
import { LocalLog } from '#client/testing/local-log.ts'
import { LocalServer } from '#client/testing/local-server.ts'
import { PERSONAS } from '#client/testing/personas.ts'
import { readSummit } from '#client/testing/summit-file.ts'
import { type Confirmed, fromSnapshot } from './confirmed-state.ts'
import { LogFollower } from './log-follower.ts'

const ME = PERSONAS.mofaDesk.id

/** A follower that has the board of its server; `apply` stands where the confirmed state is taken over. */
function follow(apply: (confirmed: Confirmed) => void = () => {}) {
  const server = new LocalServer(new LocalLog(readSummit('hanbit-water-forum')))
  let confirmed = fromSnapshot(server.log.snapshot(ME))
  const told: string[] = []
  /** Since which change it asked what it lacks. */
  const asked: number[] = []
  const api = server.apiOf(ME)
  const follower = new LogFollower({
    person: ME,
    api: {
      snapshot: api.snapshot,
      changesSince: (position) => {
        asked.push(position.seq)
        return api.changesSince(position)
      },
    },
    confirmed: () => confirmed,
    onConfirmed: (next) => {
      apply(next)
      confirmed = next
    },
    onDiscard: () => told.push('discarded'),
    onTime: () => {},
    onCurrent: () => told.push('current'),
    onSignedOut: () => told.push('signed-out'),
    onUnreadable: () => told.push('unreadable'),
  })
  const { seq } = confirmed.board.position
  server.log.step({ by: 'mofaDesk', ask: 'setContact', number: 0 })
  const frame = { ...server.log.changesSince(seq, ME), from: seq + 1 }
  const heartbeat = { ...server.log.board.position, now: server.log.now }
  return { follower, told, asked, frame, heartbeat }
}

describe('what cannot be applied', () => {
  const fail = () => {
    throw new Error('a change that this client cannot apply')
  }

  test.each([
    ['in a frame', ({ follower, frame }: ReturnType<typeof follow>) => follower.frame(frame)],
    ['in a page', ({ follower, heartbeat }: ReturnType<typeof follow>) => follower.heartbeat(heartbeat)],
  ])('%s is of another version: this is said, and the board never taken for the present one again', async (_, come) => {
    const complained = vi.spyOn(console, 'error').mockReturnValue()
    const bench = follow(fail)
    come(bench)
    await vi.waitFor(() => expect(bench.told).toEqual(['unreadable']))
    bench.follower.heartbeat(bench.heartbeat)
    bench.follower.frame(bench.frame)
    expect(bench.told).toEqual(['unreadable'])
    expect(complained).toHaveBeenCalledOnce()
  })

  test('does not happen to what can', () => {
    const { follower, told, frame, heartbeat } = follow()
    follower.frame(frame)
    follower.heartbeat(heartbeat)
    expect(told).toEqual(['current'])
  })
})

describe('on a new line the first heartbeat', () => {
  test('that finds the board where it is spares the question what was missed', () => {
    const { follower, told, asked, frame, heartbeat } = follow()
    follower.frame(frame)
    follower.connected()
    follower.heartbeat(heartbeat)
    expect({ told, asked }).toEqual({ told: ['current'], asked: [] })
  })

  test('ahead of the board has it ask', async () => {
    const { follower, told, asked, frame, heartbeat } = follow()
    follower.connected()
    follower.heartbeat(heartbeat)
    await vi.waitFor(() => expect({ told, asked }).toEqual({ told: ['current'], asked: [frame.from - 1] }))
  })

  test('behind the board has it ask too, for the log may have been cut short', async () => {
    const { follower, told, asked, frame, heartbeat } = follow()
    follower.frame(frame)
    follower.connected()
    follower.heartbeat({ ...heartbeat, seq: heartbeat.seq - 1 })
    await vi.waitFor(() => expect({ told, asked }).toEqual({ told: ['current'], asked: [heartbeat.seq] }))
  })
})
