import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { ServerToClient } from '#shared/protocol/socket.ts'

/** What each event of the server brings. */
type Messages = { [Event in keyof ServerToClient]: Parameters<ServerToClient[Event]>[0] }

type Heard = { event: string; message: unknown }

/** A socket that speaks socket.io's protocol by hand, so that a test sees every byte, and can send any. */
export class Listener {
  /** Every packet that came, as it came. */
  readonly bytes: string[] = []
  /** Resolves when the server lets the connection in, or with its refusal. */
  readonly admitted: Promise<unknown>
  /** Resolves when the connection has ended, by whichever side. */
  readonly closed: Promise<void>
  readonly #socket: WebSocket
  readonly #heard: Heard[] = []
  #arrived = Promise.withResolvers<void>()

  constructor(address: string, headers: Record<string, string>, handshake: unknown) {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    this.admitted = promise
    this.#socket = new WebSocket(address, { headers })
    this.closed = new Promise((done) => this.#socket.once('close', () => done()))
    this.#socket.on('error', (error) => resolve(error.message))
    this.#socket.on('message', (data: Buffer) => {
      const packet = data.toString()
      this.bytes.push(packet)
      if (packet.startsWith('0')) this.send(`40${JSON.stringify(handshake)}`)
      if (packet === '2') this.send('3')
      if (packet.startsWith('40')) resolve(null)
      if (packet.startsWith('44')) resolve(JSON.parse(packet.slice(2)))
      if (packet.startsWith('42')) this.#hear(JSON.parse(packet.slice(2)))
    })
    onTestFinished(() => this.#socket.terminate())
  }

  /** The next message of this kind that nobody has taken yet, which may have come before. */
  async next<Event extends keyof Messages>(event: Event): Promise<Messages[Event]> {
    for (;;) {
      const index = this.#heard.findIndex((heard) => heard.event === event)
      const [heard] = index < 0 ? [] : this.#heard.splice(index, 1)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test that is told something else fails
      if (heard !== undefined) return heard.message as Messages[Event]
      await this.#arrived.promise
    }
  }

  /** A raw packet. */
  send(packet: string | Buffer): void {
    this.#socket.send(packet)
  }

  /** Goes, without a word. */
  leave(): void {
    this.#socket.terminate()
  }

  say(event: string, ...message: unknown[]): void {
    this.send(`42${JSON.stringify([event, ...message])}`)
  }

  #hear([event, message]: [string, unknown]): void {
    this.#heard.push({ event, message })
    this.#arrived.resolve()
    this.#arrived = Promise.withResolvers()
  }
}
