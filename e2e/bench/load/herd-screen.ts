import { get } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import * as z from 'zod/mini'
import { backoff } from '#client/sync/backoff.ts'
import { connect, PONG, readPacket, SOCKET_PATH } from './packets.ts'
import type { SignedIn } from './plan.ts'

/** Milliseconds, as of the client's own line (`client/sync/socket.ts`): pauses, patience with a new line, and silence. */
const PAUSE = { first: 300, longest: 2_000 }
const OPEN_WITHIN = 5_000
const SILENT_FOR = 6_000

const pageSchema = z.object({ head: z.number(), to: z.number() })

/** One screen that heals as the client does: it connects again, and asks for what it lacks. */
export class HerdScreen {
  readonly #url: string
  readonly #who: SignedIn
  #socket: WebSocket | undefined
  #isUp = false
  #failures = 0
  #log = ''
  #seq = -1
  /** How far the log has come, as far as it was told. */
  #goal = -1
  #heard = 0
  #timer: NodeJS.Timeout | undefined
  #isAsking = false
  /** It hears nothing more on this line. */
  #isAway = false
  /** Since it was told to fall behind, or came to be. */
  missed = 0
  bytes = 0
  healedAt = 0
  attempts = 0

  constructor(url: string, who: SignedIn) {
    this.#url = url
    this.#who = who
  }

  /** Whether it has a line and everything that was appended. */
  get isWhole(): boolean {
    return this.#isUp && this.healedAt > 0 && !this.#isAsking
  }

  /** As if it had been off, until its line breaks. */
  fallBehind(by: number): void {
    this.#isAway = true
    this.#seq -= by
    this.#begin(by)
  }

  /** Its line breaks without a word, and it does not try again by itself. */
  leave(): void {
    this.#begin(this.missed)
    this.#drop()
    this.#isAway = true
  }

  #begin(missed: number): void {
    this.missed = missed
    this.bytes = 0
    this.healedAt = 0
    this.attempts = 0
  }

  connect(): void {
    this.attempts += 1
    this.#heard = performance.now()
    this.#isAway = false
    const address = `${this.#url.replace('http', 'ws')}${SOCKET_PATH}`
    const options = { headers: { cookie: this.#who.cookie }, perMessageDeflate: false, skipUTF8Validation: true }
    const socket = new WebSocket(address, options)
    this.#socket = socket
    this.#timer = setTimeout(() => socket.terminate(), OPEN_WITHIN)
    socket.on('error', () => undefined)
    socket.on('message', (bytes: Buffer) => this.#receive(socket, bytes))
    socket.on('close', () => this.#tryAgain(socket))
  }

  /** To be called every second: a line can be dead without a close. */
  watch(): void {
    if (this.#isAway) return
    if (performance.now() - this.#heard < SILENT_FOR + Math.random() * PAUSE.longest) return
    this.#drop()
    this.connect()
  }

  #drop(): void {
    clearTimeout(this.#timer)
    this.#isUp = false
    const socket = this.#socket
    this.#socket = undefined
    socket?.terminate()
  }

  #tryAgain(socket: WebSocket): void {
    if (socket !== this.#socket) return
    const wasUp = this.#isUp
    this.#drop()
    if (this.healedAt > 0) this.#begin(this.missed)
    const grown = PAUSE.first * 2 ** this.#failures
    this.#failures += 1
    const pause = wasUp
      ? PAUSE.first + Math.random() * (PAUSE.longest - PAUSE.first)
      : Math.min(PAUSE.longest, grown * (0.5 + Math.random()))
    this.#heard = performance.now()
    this.#timer = setTimeout(() => this.connect(), pause)
  }

  #receive(socket: WebSocket, bytes: Buffer): void {
    if (socket !== this.#socket) return
    const packet = readPacket(bytes)
    if (this.#isAway && packet.is !== 'ping') return
    switch (packet.is) {
      case 'open':
        clearTimeout(this.#timer)
        return socket.send(connect(this.#who.person))
      case 'ping':
        return socket.send(PONG)
      case 'heartbeat':
        this.#isUp = true
        this.#failures = 0
        this.#heard = performance.now()
        this.#log = packet.log
        return this.#reach(packet.seq)
      case 'frame':
        if (packet.from === this.#seq + 1) this.#seq = packet.to
        return this.#reach(packet.to)
      case 'end':
        // The server says farewell before it goes; anything else is no end that a herd provokes.
        if (/"(session-ended|not-understood|rights-changed)"|^44/.test(packet.said)) throw new Error(packet.said)
        return
      case 'connected':
      case 'other':
    }
  }

  /** The log is at least there. Where the client begins with a snapshot, nothing is measured. */
  #reach(seq: number): void {
    if (this.#seq < 0) this.#seq = seq
    this.#goal = Math.max(this.#goal, seq)
    this.#settle()
  }

  #settle(): void {
    if (this.#isAsking) return
    if (this.#seq < this.#goal) return void this.#ask()
    if (this.#isUp && this.healedAt === 0) this.healedAt = performance.timeOrigin + performance.now()
  }

  async #ask(): Promise<void> {
    this.#isAsking = true
    let failures = 0
    while (this.#seq < this.#goal) {
      const body = await this.#page()
      if (body === null) {
        await sleep(backoff(failures, null))
        failures += 1
        continue
      }
      this.bytes += body.length
      const page = pageSchema.parse(JSON.parse(body.toString()))
      this.#seq = Math.max(this.#seq, page.to)
      this.#goal = Math.max(this.#goal, page.head)
    }
    this.#isAsking = false
    this.#settle()
  }

  /** A page of what it lacks, over a connection of its own as every device has; null where nobody answers. */
  #page(): Promise<Buffer | null> {
    return new Promise((resolve) => {
      const address = `${this.#url}/api/changes?since=${this.#seq}&log=${this.#log}`
      get(address, { agent: false, headers: { cookie: this.#who.cookie } }, (answer) => {
        buffer(answer).then(
          (body) => resolve(answer.statusCode === 200 ? body : null),
          () => resolve(null),
        )
      }).on('error', () => resolve(null))
    })
  }
}
