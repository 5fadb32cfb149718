import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '#server/config.ts'
import { Visitor } from '#server/testing/visitor.ts'
import { listen, type Patience } from './listen.ts'

describe('a server that is starting', () => {
  it('is alive but not ready, and asks for patience, until it is given its answers', async () => {
    const http = await listen(readConfig({ PORT: '0' }))
    onTestFinished(() => http.close())
    const visitor = new Visitor(`http://localhost:${http.port}`)
    expect(await visitor.get('/healthz')).toMatchObject({ status: 200, json: { ok: true } })
    const early = await visitor.get('/readyz')
    expect(early).toMatchObject({ status: 503, json: { error: 'starting' } })
    expect(early.headers.get('retry-after')).toBe('1')
    expect(await visitor.post('/api/commands', {})).toMatchObject({ status: 503 })

    http.answerWith((_request, response) => response.end('ready'))
    expect(await visitor.get('/readyz')).toMatchObject({ status: 200, text: 'ready' })
  })
})

describe('closing', () => {
  it('answers what was asked before, and takes no new connection', async () => {
    const http = await listen(readConfig({ PORT: '0' }))
    const asked = Promise.withResolvers<() => void>()
    http.answerWith((_request, response) => asked.resolve(() => response.end('late, but answered')))
    const visitor = new Visitor(`http://localhost:${http.port}`)
    const answer = visitor.get('/')
    const finish = await asked.promise

    const closed = http.close()
    await expect(new Visitor(`http://localhost:${http.port}`).get('/')).rejects.toThrow('fetch failed')
    finish()
    expect(await answer).toMatchObject({ status: 200, text: 'late, but answered' })
    await closed
  })
})

describe('a client that dawdles', () => {
  /** Long enough for what a test sees of all that it does not wait for. */
  const LONG = 60_000
  const PATIENT: Patience = { head: LONG, request: LONG, idle: LONG, silent: LONG, handshake: LONG, lookEvery: 10 }

  /** All that comes over a connection, until the server ends it. */
  async function saidUntilHungUpOn(patience: Patience, said: string): Promise<string> {
    const http = await listen(readConfig({ PORT: '0' }), patience)
    onTestFinished(() => http.close())
    http.answerWith((request, response) => {
      request.resume().once('end', () => response.end('answered'))
    })
    const socket = connect(http.port, '127.0.0.1')
    socket.write(said)
    return text(socket)
  }

  it.for([
    { manner: 'says nothing', patience: { head: 50 }, said: '' },
    { manner: 'never ends its head', patience: { head: 50 }, said: 'GET / HTTP/1.1\r\nHost: here\r\n' },
    {
      manner: 'never ends its body',
      patience: { head: 50, request: 50 },
      said: 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\n{',
    },
  ])('and $manner is hung up on', async ({ patience, said }) => {
    expect(await saidUntilHungUpOn({ ...PATIENT, ...patience }, said)).toMatch(/^HTTP\/1\.1 408/)
  })

  it('and asks nothing more over a connection that was kept alive for it is hung up on', async () => {
    const said = await saidUntilHungUpOn({ ...PATIENT, idle: 50 }, 'GET / HTTP/1.1\r\nHost: here\r\n\r\n')
    expect(said).toMatch(/^HTTP\/1\.1 200 [^]*Connection: keep-alive[^]*answered/)
  })

  it('and lets nothing pass over a connection is hung up on, whatever it waits for', async () => {
    expect(await saidUntilHungUpOn({ ...PATIENT, silent: 50 }, '')).toBe('')
  })

  it('is one too many where so many are there already', async () => {
    const http = await listen(readConfig({ PORT: '0', MAX_CONNECTIONS: '1' }))
    onTestFinished(() => http.close())
    const first = connect(http.port, '127.0.0.1')
    onTestFinished(() => void first.destroy())
    await once(first, 'connect')
    const second = connect(http.port, '127.0.0.1')
    expect(await text(second)).toBe('')
  })
})
