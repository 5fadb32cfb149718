import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { testClock } from '#server/accounts/testing/accounts-fixture.ts'
import { MOFA_DESK, MSIT_DESK, testServer } from '#server/testing/test-server.ts'

const CONFIRMED = { participation: 'kingdom-of-na@plenary', status: 'confirmed' } as const

describe('a tick', () => {
  it('is answered with its seqs, and everybody who listens is told', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const colleague = await server.person(MSIT_DESK)
    const listener = colleague.listen()
    const { seq } = await listener.next('heartbeat')

    const answer = await desk.submit(await desk.command('participation.set-status', CONFIRMED))

    const { position, participations } = await colleague.board()
    expect(answer).toMatchObject({
      status: 200,
      json: { outcome: 'accepted', log: position.log, seqs: { from: seq + 1, to: seq + 1 }, upTo: seq + 1 },
    })
    expect(participations['kingdom-of-na@plenary']?.attendance.value.status).toBe('confirmed')
    expect(await listener.next('frame')).toMatchObject({
      log: position.log,
      from: seq + 1,
      to: seq + 1,
      changes: [{ type: 'participation.status-set', by: desk.id, client: desk.client }],
    })
  })

  it('is accepted without a change where its effect is already true', async () => {
    const desk = await (await testServer()).person(MOFA_DESK)
    await desk.ask('participation.set-status', CONFIRMED)
    const { seq } = (await desk.board()).position
    const again = await desk.ask('participation.set-status', CONFIRMED)
    expect(again).toMatchObject({ outcome: 'accepted', seqs: null, upTo: seq })
  })

  it('conflicts with what somebody else has changed since one looked, and says who and how', async () => {
    const server = await testServer()
    const [mofa, msit] = [await server.person(MOFA_DESK), await server.person(MSIT_DESK)]
    const { position: basis } = await msit.board()
    await mofa.ask('participation.set-status', CONFIRMED)

    const late = await msit.command('participation.set-status', { ...CONFIRMED, status: 'declined' }, { basis })
    expect(await msit.submit(late)).toMatchObject({
      status: 409,
      json: {
        outcome: 'refused',
        commandId: late.id,
        refusal: {
          kind: 'conflict',
          of: 'participation:kingdom-of-na@plenary',
          group: 'attendance',
          theirs: { by: mofa.id, client: mofa.client },
        },
      },
    })
  })

  it('is recorded as observed when the finger moved, but never later than it came', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const early = instant(server.liveBoard.now() - 60_000)
    const payload = { item: 'plenary-text', status: 'in-progress' } as const
    await desk.submit(await desk.command('item.set-status', payload, { observedAt: early }))
    const set = server.liveBoard.board().items['plenary-text']?.state.last
    expect(set?.observedAt).toBe(early)

    const ahead = instant(server.liveBoard.now() + 3_600_000)
    await desk.submit(await desk.command('item.set-status', { ...payload, status: 'done' }, { observedAt: ahead }))
    const { last } = server.liveBoard.board().items['plenary-text']?.state ?? {}
    expect(last?.observedAt).toBe(last?.at)
  })

  it('of several at once sees the ones before it', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const basis = (await desk.board()).position
    const steps = ['in-progress', 'done', 'in-progress', 'done'] as const
    const commands = await Promise.all(
      steps.map((status) => desk.command('item.set-status', { item: 'plenary-text', status }, { basis })),
    )
    const answers = await Promise.all(commands.map((command) => desk.submit(command)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
})

describe('a command of somebody who is no longer the one signed in at that browser', () => {
  it('is answered as if nobody were, and may come again when they are back', async () => {
    const server = await testServer()
    const [desk, other] = [await server.person(MOFA_DESK), await server.person(MSIT_DESK)]
    const command = await desk.command('participation.set-status', CONFIRMED)
    const submission = { protocol: PROTOCOL, person: desk.id, client: desk.client, command }
    expect(await other.post('/api/commands', submission)).toMatchObject({
      status: 401,
      json: { refusal: { kind: 'forbidden', rule: 'signed-out' } },
    })
    expect(await desk.submit(command)).toMatchObject({ status: 200, json: { outcome: 'accepted' } })
    const { attendance } = (await desk.board()).participations['kingdom-of-na@plenary'] ?? {}
    expect(attendance?.last).toMatchObject({ by: desk.id })
  })
})

describe('a command sent again', () => {
  it('gets the same answer and changes nothing, whatever has happened since', async () => {
    const server = await testServer()
    const [desk, other] = [await server.person(MOFA_DESK), await server.person(MSIT_DESK)]
    const command = await desk.command('participation.set-status', CONFIRMED)
    const first = await desk.submit(command)
    await other.ask('participation.set-status', { ...CONFIRMED, status: 'registered' })
    const { seq } = (await desk.board()).position

    expect(await desk.submit(command)).toMatchObject({ status: 200, json: first.json })
    expect((await desk.board()).position.seq).toBe(seq)
  })

  it('twice in one moment is one command', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const command = await desk.command('participation.set-status', CONFIRMED)
    const { seq } = server.liveBoard.board().position
    const answers = await Promise.all([desk.submit(command), desk.submit(command), desk.submit(command)])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(server.liveBoard.board().position.seq).toBe(seq + 1)
  })

  it('is refused again if it was refused, even if it would fit now', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const blocked = await desk.command('item.set-status', { item: 'plenary-text', status: 'blocked' })
    const refused = await desk.submit(blocked)
    expect(refused).toMatchObject({ status: 422, json: { refusal: { kind: 'invalid', rule: 'reason-required' } } })
    expect((await desk.submit(blocked)).json).toEqual(refused.json)
  })

  it('gets its answer from a server that was started anew', async () => {
    const first = await testServer()
    const desk = await first.person(MOFA_DESK)
    const command = await desk.command('participation.set-status', CONFIRMED)
    const { json } = await desk.submit(command)
    await first.stop()

    const second = await testServer({ DATA_DIR: first.dataDir })
    const submission = { command, person: desk.id, client: desk.client }
    expect(await second.liveBoard.submit(submission)).toEqual(json)
  })

  it('is refused under the same id with another payload, or by another person', async () => {
    const server = await testServer()
    const [desk, other] = [await server.person(MOFA_DESK), await server.person(MSIT_DESK)]
    const command = await desk.command('participation.set-status', CONFIRMED)
    await desk.submit(command)
    const reused = { kind: 'invalid', rule: 'command-id-reused', id: command.id }

    const another = await desk.command('item.reconfirm', { item: 'plenary-text' }, { id: command.id })
    expect(await desk.submit(another)).toMatchObject({ status: 422, json: { refusal: reused } })
    const declined = { ...CONFIRMED, status: 'declined' } as const
    const changed = await desk.command('participation.set-status', declined, { id: command.id })
    expect((await desk.submit(changed)).json).toMatchObject({ refusal: reused })
    expect((await other.submit(command)).json).toMatchObject({ refusal: reused })
  })

  it('is decided where it was refused only because its person had seen another log', async () => {
    const server = await testServer()
    const desk = await server.person(MOFA_DESK)
    const elsewhere = { log: randomUUID(), seq: 1 }
    const command = await desk.command('participation.set-status', CONFIRMED, { basis: elsewhere })
    expect(await desk.submit(command)).toMatchObject({ status: 422, json: { refusal: { rule: 'other-log' } } })
    const { position: basis } = await desk.board()
    expect(await desk.submit({ ...command, basis })).toMatchObject({ status: 200 })
  })

  it('stamped anew is still the same', async () => {
    const desk = await (await testServer()).person(MOFA_DESK)
    const id = randomUUID()
    const first = await desk.submit(await desk.command('participation.set-status', CONFIRMED, { id }))
    const again = await desk.submit(await desk.command('participation.set-status', CONFIRMED, { id }))
    expect(again.json).toEqual(first.json)
  })
})

describe('whoever is refused again and again', () => {
  it('has to wait after three hundred in a minute, which leaves no receipt', async () => {
    const { now, advance } = testClock()
    const server = await testServer({}, { now })
    const wall = await server.person({ role: 'viewer', ministry: null, venue: null })
    const basis = (await wall.board()).position
    const ask = async () => wall.submit(await wall.command('item.reconfirm', { item: 'plenary-text' }, { basis }))
    const statuses = await Promise.all(Array.from({ length: 300 }, async () => (await ask()).status))
    expect(new Set(statuses)).toEqual(new Set([403]))

    const command = await wall.command('item.reconfirm', { item: 'plenary-text' }, { basis })
    const late = await wall.submit(command)
    expect(late).toMatchObject({ status: 429, json: { refusal: { kind: 'wait', seconds: 60 } } })
    expect(late.headers.get('retry-after')).toBe('60')
    advance(60_000)
    expect(await wall.submit(command)).toMatchObject({ status: 403 })
  })

  it('is nobody whose commands are accepted, however many', async () => {
    const desk = await (await testServer()).person(MOFA_DESK)
    const basis = (await desk.board()).position
    const ask = async () => desk.submit(await desk.command('item.reconfirm', { item: 'plenary-text' }, { basis }))
    for (let round = 0; round < 4; round++) {
      const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await ask()).status))
      expect(new Set(statuses)).toEqual(new Set([200]))
    }
  })
})

describe('more commands than a person could give', () => {
  const tick = (number: number) =>
    ({ item: 'plenary-text', status: number % 2 === 0 ? 'done' : 'in-progress' }) as const

  it('make the account wait, and leave nothing in the log', async () => {
    const server = await testServer({ COMMANDS_PER_ACCOUNT: '3' })
    const [desk, other] = [await server.person(MOFA_DESK), await server.person(MSIT_DESK)]
    for (let number = 0; number < 3; number++) await desk.ask('item.set-status', tick(number))
    const { seq } = server.liveBoard.board().position
    const late = await desk.command('item.set-status', tick(3))
    const answer = await desk.submit(late)
    expect(answer).toMatchObject({ status: 429, json: { commandId: late.id, refusal: { kind: 'wait' } } })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(server.liveBoard.board().position.seq).toBe(seq)
    expect(await other.ask('item.set-status', tick(3))).toMatchObject({ outcome: 'accepted' })
  })

  it('make an address wait, which a trusted proxy names', async () => {
    const server = await testServer({ COMMANDS_PER_ADDRESS: '1', TRUST_PROXY: '1' })
    const desk = await server.person(MOFA_DESK)
    const statusFrom = async (address: string, number: number) => {
      const command = await desk.command('item.set-status', tick(number))
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
      const body = JSON.stringify({ protocol: PROTOCOL, person: desk.id, client: desk.client, command })
      return (await desk.send('/api/commands', { method: 'POST', headers, body })).status
    }
    expect(await statusFrom('192.0.2.1', 0)).toBe(200)
    expect(await statusFrom('192.0.2.1', 1)).toBe(429)
    expect(await statusFrom('192.0.2.2', 1)).toBe(200)
  })
})
