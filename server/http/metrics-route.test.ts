import { describe, expect, it } from 'vitest'
import { MOFA_DESK, testServer } from '#server/testing/test-server.ts'

const TOKEN = 'a-token-of-24-characters'
const authorised = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

describe('/metrics', () => {
  it('is nobody’s business unless the settings say so', async () => {
    const server = await testServer()
    expect(await server.stranger().get('/metrics')).toMatchObject({ status: 404 })
  })

  it('is for whoever brings the token, and is not there for others', async () => {
    const stranger = (await testServer({ METRICS: TOKEN })).stranger()
    expect(await stranger.send('/metrics', authorised(TOKEN))).toMatchObject({ status: 200 })
    expect(await stranger.send('/metrics', authorised(`${TOKEN}x`))).toMatchObject({ status: 404 })
    expect(await stranger.get('/metrics')).toMatchObject({ status: 404 })
  })

  it('is for this machine where the settings say that, and for nobody whom a proxy brings', async () => {
    const stranger = (await testServer({ METRICS: 'loopback' })).stranger()
    expect(await stranger.get('/metrics')).toMatchObject({ status: 200 })
    for (const name of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])
      expect(await stranger.send('/metrics', { headers: { [name]: '127.0.0.1' } })).toMatchObject({ status: 404 })
  })

  it('counts who listens, what is accepted and refused, how long that took, and what is set aside', async () => {
    const server = await testServer({ METRICS: 'loopback' })
    const [desk, wall] = [
      await server.person(MOFA_DESK),
      await server.person({ role: 'viewer', ministry: null, venue: null }),
    ]
    const listeners = [desk.listen(), desk.listen(), wall.listen()]
    await Promise.all(listeners.map((listener) => listener.next('heartbeat')))
    await desk.ask('item.set-status', { item: 'plenary-text', status: 'done' })
    await wall.ask('item.set-status', { item: 'plenary-text', status: 'in-progress' })
    await Promise.all(listeners.map((listener) => listener.next('frame')))
    listeners[0]?.say('parked', 3)
    // An answer to a ping after it says that it was heard.
    listeners[0]?.say('looking', 'item:plenary-text')
    await listeners[0]?.next('presence')

    const { text } = await server.stranger().get('/metrics')
    const value = (name: string): number =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${name} `))
          ?.split(' ')[1],
      )
    expect(value('chaebi_screens{role="desk"}')).toBe(2)
    expect(value('chaebi_screens{role="viewer"}')).toBe(1)
    expect(value('chaebi_refusals_total{kind="forbidden"}')).toBe(1)
    expect(value('chaebi_parked_commands')).toBe(3)
    // Admitting the two was a command, too.
    expect(value('chaebi_commands_accepted_total')).toBe(3)
    expect(value('chaebi_commit_seconds_count{outcome="committed"}')).toBeGreaterThanOrEqual(3)
    expect(value('chaebi_broadcast_lag_seconds_count')).toBeGreaterThanOrEqual(1)
    expect(value('process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
    expect(value('process_cpu_seconds_total')).toBeGreaterThan(0)
    expect(value('nodejs_eventloop_lag_seconds{quantile="1"}')).toBeGreaterThanOrEqual(0)
    expect(text).not.toContain(desk.id)
  })
})
