import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { OPERATOR } from '#shared/board/identity.ts'
import { handshakeSchema, lookingSchema, parkedSchema } from '#shared/protocol/socket.ts'
import { PROTOCOL } from '#shared/protocol/version.ts'
import { arbitraryOf, unfitting } from './testing/fuzz/arbitrary-of.ts'
import { type Asked, requestsAbout, SIGN_OUT, wordsOf } from './testing/fuzz/requests.ts'
import {
  ADMIN,
  LOGISTICS,
  MOFA_CHAIR,
  MOFA_DESK,
  MSIT_CHAIR,
  MSIT_DESK,
  type TestServer,
  testServer,
} from './testing/test-server.ts'
import type { Answer, Visitor } from './testing/visitor.ts'

/** `npm run test:long` tries ten thousand times as many batches as stand here, at its own patience. */
const TIMEOUT = process.env['PROPERTY_RUNS'] === undefined ? 90_000 : 60 * 60_000
const [REQUESTS, MESSAGES, CONNECTIONS] = [20, 10, 5]

/** pino's level of what must never be said: something that nobody foresaw. */
const ERROR = 50

async function openedServer() {
  const without = {
    SIGN_INS_PER_ADDRESS: '0',
    COMMANDS_PER_ACCOUNT: '0',
    COMMANDS_PER_ADDRESS: '0',
    SOCKETS_PER_ACCOUNT: '0',
    SOCKETS_PER_ADDRESS: '0',
  }
  const server = await testServer({ ...without, METRICS: 'loopback', LOG_LEVEL: 'debug' })
  const people: Visitor[] = []
  for (const posting of [
    ADMIN,
    MOFA_DESK,
    MSIT_DESK,
    MOFA_CHAIR,
    MSIT_CHAIR,
    LOGISTICS,
    { ...ADMIN, role: 'viewer' as const },
  ])
    people.push(await server.person(posting))
  // Somebody who may be disabled, or become an admin, without an end to all that follows.
  const other = await server.operate('person.admit', { ...MOFA_DESK, name: { ko: '김철수' } })
  return { server, people, words: wordsOf(server.liveBoard.board(), [other, OPERATOR]) }
}

/**
 * The status of an answer. A connection that was kept alive may end in the very moment in which it is used again (RFC 9112,
 * 9.5), on a busy machine once in some ten thousand requests: then, and only once, it is asked again.
 */
async function statusOf(ask: () => Promise<Answer>): Promise<number> {
  const answer = await ask().catch((error: unknown) => {
    if (!hungUp(error)) throw error
    return ask()
  })
  return answer.status
}

const hungUp = (error: unknown): boolean => {
  const cause = error instanceof TypeError ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && ['ECONNRESET', 'UND_ERR_SOCKET'].includes(String(cause.code))
}

/** Nothing that was said by anybody may have been more than a nuisance. */
async function expectSound({ logged, lost, stranger }: TestServer): Promise<void> {
  const errors = logged
    .splice(0)
    .filter((line) => /"level":(\d+)/.exec(line)?.[1] === String(ERROR) || line.includes('"level":60'))
  expect(errors).toEqual([])
  expect(lost).toEqual([])
  expect((await stranger().get('/readyz')).status).toBe(200)
}

describe('whatever is sent', { timeout: TIMEOUT }, () => {
  it('over http is answered, and is never the server’s own failure', async () => {
    const { server, people, words } = await openedServer()
    const everybody = [...people, server.stranger()]
    const statuses = new Map<number, number>()

    async function send({ command, ...asked }: Asked, visitor: Visitor): Promise<number> {
      if (command === undefined) return statusOf(() => visitor.send(asked.path, asked))
      const { position: basis } = server.liveBoard.board()
      const stamped = { ...Object(command), id: randomUUID(), basis, observedAt: server.liveBoard.now() }
      const body = JSON.stringify({ protocol: PROTOCOL, person: visitor.id, client: visitor.client, command: stamped })
      return statusOf(() => visitor.send(asked.path, { ...asked, body }))
    }
    const by = fc.nat(everybody.length - 1)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(by, requestsAbout(words)), { minLength: REQUESTS, maxLength: REQUESTS }),
        async (batch) => {
          const answers = await Promise.all(
            batch.map(async ([who, asked]) => ({
              asked,
              status: await send(asked, everybody[who] ?? server.stranger()),
            })),
          )
          for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
          expect(answers.filter(({ status }) => status >= 500)).toEqual([])
          await expectSound(server)
        },
      ),
      { endOnFailure: true },
    )
    expect((await server.stranger().post(SIGN_OUT, {})).status).toBe(200)
    // Else nothing but the gate would have been tried.
    for (const status of [200, 400, 401, 403, 404, 422])
      expect(statuses.get(status), `answers ${status}`).toBeGreaterThan(10)
  })

  it('over a socket is heard, or ends that socket alone', async () => {
    const { server, people, words } = await openedServer()
    const packets = fc.oneof(
      arbitraryOf(lookingSchema, words).map((said) => `42${JSON.stringify(['looking', ...[said].flat()])}`),
      arbitraryOf(parkedSchema, words).map((said) => `42${JSON.stringify(['parked', ...[said].flat()])}`),
      unfitting.map((said) => `42${JSON.stringify(said)}`),
      fc
        .tuple(
          fc.constantFrom('0', '1', '2', '3', '40', '41', '43', '44', '45', '451-', '46', '6', '40/admin,', '421'),
          fc.string(),
        )
        .map((parts) => parts.join('')),
      fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: 'binary' }),
    )
    const handshakes = fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: arbitraryOf(handshakeSchema, words) },
      { weight: 1, arbitrary: unfitting },
    )
    const said = fc.array(packets, { minLength: MESSAGES, maxLength: MESSAGES })
    await fc.assert(
      fc.asyncProperty(fc.nat(people.length - 1), handshakes, said, async (who, handshake, messages) => {
        const { cookie, id: person } = people[who] ?? server.stranger()
        const address = `ws://localhost:${server.port}/socket.io/?EIO=4&transport=websocket`
        const socket = new WebSocket(address, { headers: { cookie } })
        const closed = new Promise((resolve) => socket.once('close', resolve))
        socket.on('error', () => undefined)
        await new Promise((resolve) => socket.once('message', resolve))
        socket.send(`40${JSON.stringify(handshake ?? { protocol: PROTOCOL, person })}`)
        for (const message of messages) if (socket.readyState === WebSocket.OPEN) socket.send(message)
        socket.close()
        await closed
        await expectSound(server)
      }),
      { endOnFailure: true },
    )
  })

  it('instead of http ends that connection alone', async () => {
    const { server, words } = await openedServer()
    const lines = fc
      .tuple(
        fc.constantFrom('GET', 'POST', 'CONNECT', 'PRI', 'get'),
        fc.oneof(fc.constantFrom('/', '/api/me', '*', 'http://[', '/%00', '//..//'), fc.webPath()),
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'host',
              'cookie',
              'content-length',
              'transfer-encoding',
              'upgrade',
              'connection',
              'expect',
              'sec-websocket-key',
              'x-forwarded-for',
              'authorization',
            ),
            fc.oneof(
              fc.string(),
              fc.constantFrom('chunked', 'websocket', 'upgrade', '100-continue', '5', ...words.anywhere),
            ),
          ),
        ),
        fc.string(),
      )
      .map(
        ([method, path, headers, body]) =>
          `${method} ${path} HTTP/1.1\r\n${headers.map((pair) => pair.join(': ')).join('\r\n')}\r\n\r\n${body}`,
      )
    const bytes = fc.oneof(
      lines.map((text) => Buffer.from(text)),
      fc.uint8Array({ minLength: 1, maxLength: 200 }).map((some) => Buffer.from(some)),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: CONNECTIONS, maxLength: CONNECTIONS }), async (all) => {
        await Promise.all(
          all.map(async (some) => {
            const socket = connect(server.port, 'localhost')
            socket.on('error', () => undefined)
            socket.resume().end(some)
            await once(socket, 'close')
          }),
        )
        await expectSound(server)
      }),
      { endOnFailure: true },
    )
  })
})
