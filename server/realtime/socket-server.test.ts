import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { readConfig } from '#server/config.ts'
import { createMetrics } from '#server/metrics/metrics.ts'
import { ADMIN, MOFA_DESK, MSIT_DESK, testServer } from '#server/testing/test-server.ts'
import { movingClock } from '#server/testing/moving-clock.ts'
import { openReview, prepareReview, reviewRoom } from '#server/testing/review-room.ts'
import { Visitor } from '#server/testing/visitor.ts'
import { openSocketServer } from './socket-server.ts'

const GUEST = 'kingdom-of-na@plenary'

describe('whoever listens', () => {
  it('is told at once where the log is and what its clock shows', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const heartbeat = await desk.listen().next('heartbeat')
    const { log, seq } = server.liveBoard.board().position
    expect(heartbeat).toMatchObject({ log, seq })
    expect(Math.abs(heartbeat.now - server.liveBoard.now())).toBeLessThan(1_000)
  })

  it('hears the heart beat', async () => {
    const desk = await (await testServer()).person(MOFA_DESK)
    const listener = desk.listen()
    const first = await listener.next('heartbeat')
    const second = await listener.next('heartbeat')
    expect(second.now).toBeGreaterThan(first.now)
  })

  it('has to say who it is before long, or is hung up on', async () => {
    const server = await testServer()
    const line = new WebSocket(`ws://localhost:${server.port}/socket.io/?EIO=4&transport=websocket`)
    onTestFinished(() => line.terminate())
    await once(line, 'open')
    // Only the server can end it: nothing is said on it.
    await expect(once(line, 'close')).resolves.toBeDefined()
  })

  it('gets frames without a gap, the first at once and those close behind it together', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const listener = desk.listen()
    const { seq } = await listener.next('heartbeat')
    const basis = (await desk.board()).position
    const statuses = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 'in-progress' : 'done'))
    const commands = await Promise.all(
      statuses.map((status) => desk.command('item.set-status', { item: 'plenary-text', status }, { basis })),
    )
    const submit = (command: (typeof commands)[number]) =>
      server.liveBoard.submit({ command, person: desk.id, client: desk.client })
    // The others arrive together, and so would the first if nobody waited for its answer.
    await Promise.all(commands.slice(0, 1).map(submit))
    await Promise.all(commands.slice(1).map(submit))
    const frames = [await listener.next('frame')]
    while ((frames.at(-1)?.to ?? 0) < seq + 20) frames.push(await listener.next('frame'))
    expect(frames[0]).toMatchObject({ from: seq + 1, to: seq + 1 })
    expect(frames.length).toBeLessThan(5)
    expect(frames.flatMap(({ changes }) => changes.map((change) => change.seq))).toEqual(
      commands.map((_, index) => seq + 1 + index),
    )
  })

  it('gets the same bytes of a change as everybody', async () => {
    const server = await testServer()
    const [mofa, msit] = [await server.person(MOFA_DESK), await server.person(MSIT_DESK)]
    const listeners = [mofa.listen(), msit.listen()]
    await Promise.all(listeners.map((listener) => listener.next('heartbeat')))
    await mofa.ask('item.set-status', { item: 'plenary-text', status: 'done' })
    await Promise.all(listeners.map((listener) => listener.next('frame')))
    const changes = listeners.map(({ bytes }) => /"changes":(.*),"texts"/.exec(bytes.at(-1) ?? '')?.[1])
    expect(changes[0]).toBeDefined()
    expect(changes[0]).toBe(changes[1])
  })
})

describe('whose rights change', () => {
  it('is shown out at once, before anything that they may no longer read', async () => {
    const server = await testServer()
    const [admin, desk] = [await server.person(ADMIN), await server.person(MOFA_DESK)]
    const listener = desk.listen()
    await listener.next('heartbeat')
    await admin.ask('person.set-role', { person: desk.id, role: 'viewer', ministry: null, venue: null })
    expect(await listener.next('farewell')).toBe('rights-changed')
    await listener.closed
    expect(listener.bytes.join('')).not.toContain('role-set')
    expect((await desk.get('/api/me')).json).toMatchObject({ person: desk.id })
  })

  it('by being disabled is out at once: socket, reading and commands', async () => {
    const server = await testServer()
    const [admin, desk] = [await server.person(ADMIN), await server.person(MOFA_DESK)]
    const listener = desk.listen()
    await listener.next('heartbeat')
    const command = await desk.command('item.set-status', { item: 'plenary-text', status: 'done' })

    await admin.ask('person.disable', { person: desk.id })
    expect(await listener.next('farewell')).toBe('session-ended')
    await listener.closed
    expect(await desk.submit(command)).toMatchObject({ status: 401 })
    expect(await desk.get('/api/board')).toMatchObject({ status: 401 })
    expect(await desk.listen().admitted).toMatchObject({ data: { rule: 'signed-out' } })
    expect(server.liveBoard.board().items['plenary-text']?.state.last).toBeNull()
  })

  it('by being disabled does not get back in by the old session when enabled', async () => {
    const server = await testServer()
    const [admin, desk] = [await server.person(ADMIN), await server.person(MOFA_DESK)]
    await admin.ask('person.disable', { person: desk.id })
    await admin.ask('person.enable', { person: desk.id })
    expect(await desk.get('/api/board')).toMatchObject({ status: 401 })
  })

  it('by being disabled while a command of theirs waits is refused', async () => {
    const server = await testServer()
    const [admin, desk] = [await server.person(ADMIN), await server.person(MOFA_DESK)]
    const command = await desk.command('item.set-status', { item: 'plenary-text', status: 'done' })
    const disabling = await admin.command('person.disable', { person: desk.id })
    const disabled = server.liveBoard.submit({ command: disabling, person: admin.id, client: admin.client })
    const outcome = server.liveBoard.submit({ command, person: desk.id, client: desk.client })
    await disabled
    expect(await outcome).toMatchObject({ outcome: 'refused', refusal: { kind: 'forbidden', rule: 'disabled' } })
  })
})

describe('whoever has come in after somebody else at a browser', () => {
  it('does not get what a page of the other asks to hear', async () => {
    const server = await testServer()
    const [desk, other] = [await server.person(MOFA_DESK), await server.person(MSIT_DESK)]
    const listener = other.listen({ protocol: PROTOCOL, person: desk.id })
    expect(await listener.admitted).toMatchObject({ data: { kind: 'forbidden', rule: 'signed-out' } })
  })
})

describe('signing out', () => {
  it('closes the sockets of that browser, and no other', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const { token } = await server.accounts.createLink(desk.id, 'sign-in', 60_000)
    const phone = server.stranger()
    await phone.post('/api/link/redeem', { token })
    const [there, here] = [desk.listen(), phone.listen()]
    await Promise.all([there.next('heartbeat'), here.next('heartbeat')])

    await phone.post('/api/sign-out', {})
    expect(await here.next('farewell')).toBe('session-ended')
    await here.closed
    await desk.ask('item.set-status', { item: 'plenary-text', status: 'done' })
    expect(await there.next('frame')).toMatchObject({ changes: [{ type: 'item.status-set' }] })
  })

  it('while a socket of that browser is being let in closes that one too', async () => {
    const { accounts, liveBoard, person } = await testServer()
    const desk = await person(MOFA_DESK)
    let hasAsked = false
    async function sessionOf(cookie: string | undefined) {
      const session = await accounts.sessionOf(cookie)
      if (!hasAsked) await accounts.signOut(cookie)
      hasAsked = true
      return session
    }
    const http = createServer().listen(0)
    await once(http, 'listening')
    const parts = { liveBoard, accounts: { ...accounts, sessionOf }, publicUrl: undefined }
    const metrics = createMetrics()
    const sockets = openSocketServer(http, {
      ...parts,
      limits: readConfig({}).limits,
      addressOf: () => 'here',
      metrics,
      openNews: undefined,
      logger: pino({ level: 'silent' }),
    })
    onTestFinished(async () => {
      await sockets.close()
      metrics.close()
      http.close()
    })
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port
    const { port } = http.address() as AddressInfo
    const listener = new Visitor(`http://localhost:${port}`, desk.id, [desk.cookie]).listen()
    expect(await listener.next('farewell')).toBe('session-ended')
    await listener.closed
  })
})

describe('a chair in the room of a review', () => {
  /** Which ministries a wall is told of that connects now. */
  const toldBy = async (wall: Visitor) => (await wall.listen().next('heartbeat')).lost

  it('whose last screen has lost its link is told to the walls with the time, until one is back', async () => {
    const clock = movingClock()
    const server = await testServer({}, { now: clock.now })
    const room = await reviewRoom(server)
    const wall = room.otherDesk.listen()
    await openReview(room, await prepareReview(room))
    // The chair of MOFA has two screens; that of MSIT sits there without one.
    const [one, two] = [room.chairs.mofa.listen(), room.chairs.mofa.listen()]
    await Promise.all([one, two].map((screen) => screen.next('heartbeat')))
    one.leave()
    await one.closed
    clock.advance(10_000)
    expect(await toldBy(room.otherDesk)).toBeUndefined()

    const before = server.liveBoard.now()
    two.leave()
    await two.closed
    // A page that is loaded anew is no loss.
    expect(await toldBy(room.otherDesk)).toBeUndefined()
    clock.advance(10_000)
    const mofa = [{ ministry: 'mofa', since: expect.closeTo(before, -4) }]
    await expect.poll(() => toldBy(room.otherDesk)).toEqual(mofa)
    await expect.poll(async () => (await wall.next('heartbeat')).lost).toEqual(mofa)

    await room.chairs.mofa.listen().next('heartbeat')
    expect(await toldBy(room.otherDesk)).toBeUndefined()
  })

  it('who came without a screen, or had one only before, is not said to have lost it', async () => {
    const clock = movingClock()
    const server = await testServer({}, { now: clock.now })
    const room = await reviewRoom(server)
    const earlier = room.chairs.mofa.listen()
    await earlier.next('heartbeat')
    earlier.leave()
    await earlier.closed
    clock.advance(60_000)
    await openReview(room, await prepareReview(room))
    clock.advance(60_000)
    expect(await toldBy(room.otherDesk)).toBeUndefined()
  })
})

describe('who looks at a thing', () => {
  it('is told to those who look at the same, until they look away or leave', async () => {
    const server = await testServer()
    const [mofa, msit, other] = await Promise.all([MOFA_DESK, MSIT_DESK, MSIT_DESK].map(server.person))
    if (mofa === undefined || msit === undefined || other === undefined) throw new Error('three persons')
    const [one, two, elsewhere] = [mofa.listen(), msit.listen(), other.listen()]
    await Promise.all([one, two, elsewhere].map((listener) => listener.next('heartbeat')))
    const of = `participation:${GUEST}`

    one.say('looking', of)
    elsewhere.say('looking', 'item:plenary-text')
    expect(await one.next('presence')).toEqual([{ of, persons: [mofa.id] }])
    two.say('looking', of)
    expect(await one.next('presence')).toEqual([{ of, persons: [mofa.id, msit.id] }])
    two.say('looking', null)
    expect(await one.next('presence')).toEqual([{ of, persons: [mofa.id] }])
    expect(await elsewhere.next('presence')).toEqual([{ of: 'item:plenary-text', persons: [other.id] }])
  })
})
