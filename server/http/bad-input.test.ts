import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { MOFA_DESK, type TestServer, testServer } from '#server/testing/test-server.ts'
import type { Answer, Visitor } from '#server/testing/visitor.ts'

let server: TestServer
let desk: Visitor
let seq: number

beforeEach(async () => {
  server = await testServer()
  desk = await server.person(MOFA_DESK)
  seq = server.liveBoard.board().position.seq
})

afterEach(async () => {
  if (server.liveBoard.board().position.seq !== seq) throw new Error('the log was touched')
  const { status } = await desk.get('/readyz')
  if (status !== 200) throw new Error(`the server is no longer ready: ${status}`)
})

const json = { 'content-type': 'application/json' }
const raw = (body: string, headers: Record<string, string> = json): Promise<Answer> =>
  desk.send('/api/commands', { method: 'POST', headers, body })
const refusal = (status: number, expected: object) => ({ status, json: { outcome: 'refused', refusal: expected } })
const invalid = (status: number, rule: string, more: object = {}) => refusal(status, { kind: 'invalid', rule, ...more })

describe('a body', () => {
  it('that is no JSON', async () => {
    expect(await raw('{"command":')).toMatchObject(invalid(400, 'not-json'))
    expect(await raw('"a string"')).toMatchObject(invalid(400, 'not-json'))
    expect(await raw('{}', { 'content-type': 'text/plain' })).toMatchObject(invalid(400, 'not-json'))
    expect(await raw('{}', { 'content-type': 'application/json; charset=koi8-r' })).toMatchObject(
      invalid(400, 'not-json'),
    )
  })

  it('that is missing', async () => {
    expect(await desk.send('/api/commands', { method: 'POST', headers: json })).toMatchObject(invalid(400, 'schema'))
  })

  it('of 10 MB', async () => {
    const tooLarge = invalid(413, 'too-large', { limit: 65_536 })
    expect(await raw(JSON.stringify({ fill: 'x'.repeat(10_000_000) }))).toMatchObject(tooLarge)
  })

  it('that is nested deeper than anything of ours', async () => {
    expect(await raw('['.repeat(30_000) + ']'.repeat(30_000))).toMatchObject(invalid(400, 'schema'))
  })
})

describe('a command', () => {
  const status = { item: 'plenary-text', status: 'in-progress' } as const
  const withPayload = async (payload: unknown, type = 'item.set-status') => ({
    ...(await desk.command('item.set-status', status)),
    type,
    payload,
  })
  const reason = (ko: string) => ({ item: 'plenary-text', status: 'blocked', reason: { text: { ko } } })

  it('of an unknown type', async () => {
    expect(await desk.submit(await withPayload(status, 'item.explode'))).toMatchObject(invalid(400, 'schema'))
  })

  it('with wrong or missing or further fields', async () => {
    expect(await desk.submit(await withPayload({ ...status, status: 7 }))).toMatchObject(
      invalid(400, 'schema', { paths: ['command.payload.status'] }),
    )
    expect(await desk.submit(await withPayload({}))).toMatchObject(invalid(400, 'schema'))
    expect(await desk.submit(await withPayload({ ...status, role: 'admin' }))).toMatchObject(invalid(400, 'schema'))
    expect(await desk.submit({ ...(await withPayload(status)), by: 'someone-else' })).toMatchObject(
      invalid(400, 'schema'),
    )
    expect(await desk.submit('item.set-status')).toMatchObject(invalid(400, 'schema'))
  })

  it('with an over-long text', async () => {
    expect(await desk.submit(await withPayload(reason('가'.repeat(501))))).toMatchObject(
      invalid(400, 'schema', { paths: ['command.payload.reason.text.ko'] }),
    )
  })

  it.each([
    ['a control character', '멈춤\u0007'],
    ['an escape sequence', '\u001b[2J'],
    ['a change of direction', 'abc\u202ecba'],
    ['an isolate', '\u2066abc'],
    ['half a character', '\ud83c'],
    ['nothing to see', '   '],
  ])('with %s in its text', async (_, ko) => {
    expect(await desk.submit(await withPayload(reason(ko)))).toMatchObject(
      invalid(400, 'schema', { paths: [expect.stringMatching(/^command\.payload\.reason\.text/)] }),
    )
  })

  it('about something that is not there', async () => {
    const unknown = await desk.command('item.reconfirm', { item: 'no-such-item' })
    expect(await desk.submit(unknown)).toMatchObject(refusal(404, { kind: 'not-found', of: 'item:no-such-item' }))
  })

  it.each(['constructor', '__proto__', 'toString', '../etc'])('about %s', async (item) => {
    expect(await desk.submit(await withPayload({ item }, 'item.reconfirm'))).toMatchObject(invalid(400, 'schema'))
    const undo = { commandId: randomUUID(), of: `item:${item}`, group: 'state' }
    expect(await desk.submit(await withPayload(undo, 'undo'))).toMatchObject(invalid(400, 'schema'))
  })

  it('with an id that is none, or in capitals', async () => {
    const command = await desk.command('item.set-status', status)
    expect(await desk.submit({ ...command, id: '1' })).toMatchObject(invalid(400, 'schema'))
    expect(await desk.submit({ ...command, id: command.id.toUpperCase() })).toMatchObject(invalid(400, 'schema'))
  })

  it('whose basis is ahead of the log, or of another one', async () => {
    const { log } = (await desk.board()).position
    const ahead = await desk.command('item.set-status', status, { basis: { log, seq: seq + 1 } })
    expect(await desk.submit(ahead)).toMatchObject(invalid(422, 'basis-ahead'))
    const elsewhere = await desk.command('item.set-status', status, { basis: { log: randomUUID(), seq: 1 } })
    expect(await desk.submit(elsewhere)).toMatchObject(invalid(422, 'other-log'))
  })

  it('in another protocol, whatever it looks like', async () => {
    const answer = await desk.post('/api/commands', { protocol: PROTOCOL + 1, wish: 'of the future' })
    expect(answer).toMatchObject(invalid(400, 'protocol', { speaks: PROTOCOL, asked: PROTOCOL + 1 }))
  })
})

describe('somebody', () => {
  const signedOut = refusal(401, { kind: 'forbidden', rule: 'signed-out' })

  it('without a session', async () => {
    const stranger = server.stranger()
    expect(await stranger.submit(await desk.command('item.reconfirm', { item: 'plenary-text' }))).toMatchObject(
      signedOut,
    )
    for (const path of ['/api/board', '/api/changes?of=item:plenary-text'])
      expect(await stranger.get(path)).toMatchObject(signedOut)
    expect(await stranger.listen().admitted).toMatchObject({ data: { kind: 'forbidden', rule: 'signed-out' } })
  })

  it('with a forged cookie', async () => {
    const forged = desk.cookie.replace(/=(.)/, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`)
    expect(await desk.send('/api/board', { headers: { cookie: forged } })).toMatchObject(signedOut)
    const listener = desk.listen(undefined, { cookie: forged })
    expect(await listener.admitted).toMatchObject({ data: { kind: 'forbidden', rule: 'signed-out' } })
  })

  it('on a page of another site', async () => {
    const command = await desk.command('item.set-status', { item: 'plenary-text', status: 'done' })
    const body = JSON.stringify({ protocol: PROTOCOL, person: desk.id, client: desk.client, command })
    const crossOrigin = { status: 403, json: { error: 'cross-origin' } }
    expect(await raw(body, { ...json, origin: 'https://elsewhere.example' })).toMatchObject(crossOrigin)
    expect(await raw(body, { ...json, origin: 'null' })).toMatchObject(crossOrigin)
    expect(await raw(body, { ...json, 'sec-fetch-site': 'cross-site' })).toMatchObject(crossOrigin)
    expect(await raw(body, { ...json, 'sec-fetch-site': 'same-site' })).toMatchObject(crossOrigin)
    expect(await desk.listen(undefined, { origin: 'https://elsewhere.example' }).admitted).toMatch(/response: 400/)
  })
})

describe('a query', () => {
  it.each([
    ['without anything', ''],
    ['that asks for two things', '?since=1&of=item:plenary-text'],
    ['with a seq that is none', '?since=-1&log=9f0c6f3e-6a51-4d4b-8f44-5d3f0b6f0b2b'],
    ['with a log that is none', '?since=1&log=mine'],
    ['of a thing twice', '?of=item:a-thing&of=item:another'],
  ])('%s', async (_, query) => {
    expect(await desk.get(`/api/changes${query}`)).toMatchObject(invalid(400, 'schema'))
  })

  it('about another log, or beyond the head of this one', async () => {
    const { log } = (await desk.board()).position
    expect(await desk.get(`/api/changes?since=0&log=${randomUUID()}`)).toMatchObject(invalid(422, 'other-log'))
    expect(await desk.get(`/api/changes?since=${seq + 1}&log=${log}`)).toMatchObject(invalid(422, 'basis-ahead'))
  })

  it('to an address that there is not', async () => {
    expect(await desk.get('/api/secrets')).toMatchObject({ status: 404, json: { error: 'not-found' } })
    expect(await desk.get('/api/%')).toMatchObject({ status: 404 })
    expect(await desk.get('/%')).toMatchObject({ status: 400 })
    expect(await desk.get('/..%2f..%2fpackage.json')).toMatchObject({ status: 404 })
  })
})

describe('a socket', () => {
  it.each([
    ['an unknown event', '42["delete-everything"]'],
    ['an event with something else in it', '42["looking",{"of":"item:plenary-text"}]'],
    ['a thing that cannot be', '42["looking","item:__proto__"]'],
    ['too much', '42["looking",null,null]'],
    ['a wish for an answer', '421["looking",null]'],
  ])('that says %s is told so, and closed', async (_, packet) => {
    const listener = desk.listen()
    await listener.admitted
    listener.send(packet)
    expect(await listener.next('farewell')).toBe('not-understood')
    await listener.closed
  })

  it.each([
    ['no packet of the protocol', 'hello'],
    ['broken JSON', '42["looking",'],
    ['bytes', Buffer.from([0, 255, 1, 254])],
    ['more than any message has', `42["looking","item:${'x'.repeat(10_000)}"]`],
  ])('that sends %s is closed', async (_, packet) => {
    const listener = desk.listen()
    await listener.admitted
    listener.send(packet)
    await expect(listener.closed).resolves.toBeUndefined()
  })

  it('of another protocol is turned away', async () => {
    expect(await desk.listen({ protocol: PROTOCOL + 1, person: desk.id }).admitted).toMatchObject({
      data: { kind: 'invalid', rule: 'protocol', speaks: PROTOCOL, asked: PROTOCOL + 1 },
    })
    expect(await desk.listen({}).admitted).toMatchObject({ data: { kind: 'invalid', rule: 'schema' } })
  })

  it('that says who it is in no form of ours is closed', async () => {
    await expect(desk.listen('me').closed).resolves.toBeUndefined()
  })
})

describe('a request that turns out to be none', () => {
  it.each(['/', '/%00'])('while it is answered (%s) is no failure of the server', async (path) => {
    const socket = connect(server.port, 'localhost')
    socket.write(`GET ${path} HTTP/1.1\r\nhost: here\r\ntransfer-encoding: other\r\nupgrade: x\r\n\r\n'`)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400/)
    expect((await desk.get('/healthz')).status).toBe(200)
    expect(server.logged.filter((line) => line.includes('"level":50'))).toEqual([])
  })
})
