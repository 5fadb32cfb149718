import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Front } from '../scene/scene.ts'

/** A proxy before several servers, such as anybody has. */
export type PlainProxy = Front & {
  /** Where it hands on what it gets, in turn. */
  to(origins: readonly string[]): void
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/**
 * Hands every request to the next server in turn, and to the one after it if that is not there or says that it cannot
 * (503): commands have ids, so that nothing happens twice. A websocket stays where it was opened.
 */
export async function startPlainProxy(): Promise<PlainProxy> {
  const agent = new Agent({ keepAlive: true })
  const sockets = new Set<Duplex>()
  let servers: readonly URL[] = []
  let turn = 0

  /** All of them, beginning with the next one in turn. */
  function inTurn(): readonly URL[] {
    turn += 1
    return servers.map((_, at) => servers[(at + turn) % servers.length]).filter((server) => server !== undefined)
  }

  function ask({ hostname, port }: URL, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request({ agent, hostname, port, method, path: url, headers }, (answer) => {
        const { statusCode: status = 502 } = answer
        buffer(answer).then((bytes) => resolve({ status, headers: answer.headers, body: bytes }), reject)
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }

  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked)
    let last: Answer = { status: 502, headers: {}, body: Buffer.alloc(0) }
    for (const server of inTurn()) {
      try {
        last = await ask(server, asked, body)
      } catch {
        // It is not there, or was gone before it answered.
        continue
      }
      if (last.status !== 503) break
    }
    answer.writeHead(last.status, last.headers).end(last.body)
  }

  /** Connects to the first server in turn that takes the connection. */
  function relay(asked: IncomingMessage, screen: Duplex, head: Buffer, [server, ...others]: readonly URL[]): void {
    if (server === undefined) {
      screen.destroy()
      return
    }
    const board = connect(Number(server.port), server.hostname)
    // `close` follows.
    screen.on('error', () => {})
    board.on('error', () => {})
    board.once('close', () => (board.bytesRead === 0 ? relay(asked, screen, head, others) : screen.destroy()))
    board.once('connect', () => {
      const lines = Object.entries(asked.headers).map(([name, value]) => `${name}: ${String(value)}`)
      board.write(`GET ${asked.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      board.write(head)
      board.pipe(screen, { end: false })
      screen.pipe(board)
      screen.once('close', () => board.destroy())
    })
  }

  const server = createServer((asked, answer) => {
    pass(asked, answer).catch(() => asked.socket.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (asked, screen, head) => relay(asked, screen, head, inTurn()))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    to(origins) {
      servers = origins.map((origin) => new URL(origin))
    },
    async close() {
      agent.destroy()
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
