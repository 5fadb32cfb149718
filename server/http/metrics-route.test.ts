import { describe, expect, it, onTestFinished } from 'vitest'
import { MOFA_DESK, MSIT_DESK, testServer } from '#server/testing/test-server.ts'

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
})

describe('/metrics tells', () => {
  const WALL = { role: 'viewer', ministry: null, venue: null } as const

  /** A server whose numbers can be read, with two who listen at it. */
  async function measured() {
    const server = await testServer({ METRICS: 'loopback' })
    const [desk, wall] = [await server.person(MOFA_DESK), await server.person(WALL)]
    const screens = [desk.listen(), wall.listen()] as const
    await Promise.all(screens.map((screen) => screen.next('heartbeat')))
    async function read(): Promise<(name: string) => number> {
      const lines = (await server.stranger().get('/metrics')).text.split('\n')
      return (name) => Number(lines.find((line) => line.startsWith(`${name} `))?.split(' ')[1])
    }
    return { server, desk, wall, screens, read, before: await read() }
  }

  it('which screens are there, by role', async () => {
    const { desk, screens, read, before } = await measured()
    expect([before('chaebi_screens{role="desk"}'), before('chaebi_screens{role="viewer"}')]).toEqual([1, 1])
    await desk.listen().next('heartbeat')
    expect((await read())('chaebi_screens{role="desk"}')).toBe(2)
    screens[1].leave()
    await expect.poll(async () => (await read())('chaebi_screens{role="viewer"}')).toBeNaN()
  })

  it('how many commands were accepted, how long each commit took, and how long a frame', async () => {
    const { desk, screens, read, before } = await measured()
    await desk.ask('item.set-status', { item: 'plenary-text', status: 'done' })
    await Promise.all(screens.map((screen) => screen.next('frame')))
    const after = await read()
    const more = (name: string): number => after(name) - before(name)
    expect(more('chaebi_commands_accepted_total')).toBe(1)
    expect(more('chaebi_commit_seconds_count{outcome="committed"}')).toBe(1)
    expect(more('chaebi_commit_seconds_sum{outcome="committed"}')).toBeGreaterThan(0)
    expect(more('chaebi_broadcast_lag_seconds_count')).toBe(1)
    expect(more('chaebi_broadcast_lag_seconds_sum')).toBeGreaterThan(0)
  })

  it('how many were refused, by kind', async () => {
    const { server, desk, wall, read } = await measured()
    const other = await server.person(MSIT_DESK)
    const { position } = await desk.board()
    await other.ask('item.set-status', { item: 'plenary-text', status: 'done' })
    const late = { item: 'plenary-text', status: 'in-progress' } as const
    await desk.submit(await desk.command('item.set-status', late, { basis: position }))
    await wall.ask('item.set-status', late)
    await desk.submit({ type: 'nonsense' })
    await server.stranger().get('/api/board')
    const after = await read()
    const counts = ['conflict', 'forbidden', 'invalid'].map((kind) => after(`chaebi_refusals_total{kind="${kind}"}`))
    // Nobody was signed in, and a wall may not.
    expect(counts).toEqual([1, 2, 1])
  })

  it('how many commands screens have set aside, until they are gone', async () => {
    const { screens, read, before } = await measured()
    expect(before('chaebi_parked_commands')).toBe(0)
    screens[0].say('parked', 3)
    await expect.poll(async () => (await read())('chaebi_parked_commands')).toBe(3)
    screens[0].say('parked', 0)
    await expect.poll(async () => (await read())('chaebi_parked_commands')).toBe(0)
  })

  it('what could pile up: listeners, which screens add none to, and what keeps the event loop alive', async () => {
    const { desk, read, before } = await measured()
    const listeners = ['http', 'engine', 'process'].map((of) => `chaebi_listeners{of="${of}"}`)
    await Promise.all([desk, desk, desk].map((visitor) => visitor.listen().next('heartbeat')))
    const withScreens = await read()
    expect(listeners.map(withScreens)).toEqual(listeners.map(before))
    expect(listeners.map(before)).toEqual(listeners.map(() => expect.any(Number)))
    const lines = 'nodejs_active_resources{type="TCPSocketWrap"}'
    expect(withScreens(lines)).toBeGreaterThanOrEqual(before(lines) + 3)

    const listener = (): void => {}
    process.on('SIGUSR2', listener)
    onTestFinished(() => void process.off('SIGUSR2', listener))
    expect((await read())('chaebi_listeners{of="process"}')).toBe(before('chaebi_listeners{of="process"}') + 1)
  })

  it('how long the event loop was held up since it was asked last', async () => {
    const { read } = await measured()
    const held = 0.3
    const holdUp = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, held * 1_000)
    // Once more, if need be: between an answer and the first look behind it nothing is measured.
    const told = async (): Promise<number> => {
      holdUp()
      return (await read())('nodejs_eventloop_lag_seconds{quantile="1"}')
    }
    await expect.poll(told).toBeGreaterThan(held * 0.9)
    const longest = (await read())('nodejs_eventloop_lag_seconds{quantile="1"}')
    expect(longest).toBeGreaterThanOrEqual(0)
    expect(longest).toBeLessThan(held)
  })

  it('what the process takes of memory and processors, and of nobody who they are', async () => {
    const { server, desk, before } = await measured()
    expect(before('process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
    expect(before('process_cpu_seconds_total')).toBeGreaterThan(0)
    expect((await server.stranger().get('/metrics')).text).not.toContain(desk.id)
  })
})
