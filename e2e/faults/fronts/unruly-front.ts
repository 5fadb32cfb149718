import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket, WebSocketServer } from 'ws'
import type { Front } from '../scene/scene.ts'

/** What becomes of a command on its way: each in a way that a network, a proxy or a tab can bring about. */
export type Passage =
  | { how: 'once' | 'lost' | 'answer-lost' }
  /** Two copies at the same time. */
  | { how: 'twice' }
  /** Its sender is cut off at once, and hears nothing; it arrives so many milliseconds later. */
  | { how: 'late'; afterMs: number }

/** A packet that a screen gets: as it came or as somebody made it, after so many milliseconds. */
export type Packet = { text: string; afterMs: number }

/** Decides on everything that passes. */
export type Unruly = {
  command: () => Passage
  packet: (text: string) => readonly Packet[]
}

/** A proxy for http and websockets that does with what it is given as it is told. */
export async function startUnrulyFront(origin: string, unruly: Unruly): Promise<Front> {
  const { hostname, port } = new URL(origin)
  const sockets = new Set<Duplex>()
  const lines = new WebSocketServer({ noServer: true })

  /** Hands one copy on. @returns the answer; rejects if there is none */
  function deliver({ method, url, headers }: IncomingMessage, body: Buffer): Promise<[IncomingMessage, Buffer]> {
    return new Promise((resolve, reject) => {
      const copy = request({ hostname, port, method, path: url, headers }, (answer) => {
        buffer(answer).then((bytes) => resolve([answer, bytes]), reject)
      })
      copy.on('error', reject)
      copy.end(body)
    })
  }

  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked)
    const passage: Passage = asked.url === '/api/commands' ? unruly.command() : { how: 'once' }
    if (passage.how === 'lost' || passage.how === 'late') asked.socket.destroy()
    if (passage.how === 'lost') return
    if (passage.how === 'late') await pause(passage.afterMs)
    const copies = passage.how === 'twice' ? [deliver(asked, body), deliver(asked, body)] : [deliver(asked, body)]
    const [first] = await Promise.all(copies)
    if (first === undefined) return
    const [{ statusCode = 502, headers }, bytes] = first
    if (passage.how === 'answer-lost') asked.socket.destroy()
    if (!asked.socket.destroyed) answer.writeHead(statusCode, headers).end(bytes)
  }

  function relay(asked: IncomingMessage, screen: WebSocket): void {
    const headers = { cookie: asked.headers.cookie ?? '' }
    const board = new WebSocket(`${origin.replace('http', 'ws')}${asked.url ?? ''}`, { headers })
    const waiting: string[] = []
    screen.on('message', (bytes: Buffer) => {
      if (board.readyState === WebSocket.OPEN) board.send(bytes.toString())
      else waiting.push(bytes.toString())
    })
    board.on('open', () => waiting.forEach((packet) => board.send(packet)))
    board.on('message', (bytes: Buffer) => {
      for (const { text, afterMs } of unruly.packet(bytes.toString())) {
        const hand = (): void => (screen.readyState === WebSocket.OPEN ? screen.send(text) : undefined)
        if (afterMs === 0) hand()
        else setTimeout(hand, afterMs)
      }
    })
    for (const [one, other] of [
      [screen, board],
      [board, screen],
    ] as const) {
      // `close` follows.
      one.on('error', () => {})
      one.on('close', () => other.terminate())
    }
  }

  const server = createServer((asked, answer) => {
    pass(asked, answer).catch(() => asked.socket.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (asked, socket, head) => {
    lines.handleUpgrade(asked, socket, head, (screen) => relay(asked, screen))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port: own } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${own}`,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
