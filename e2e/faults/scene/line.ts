import { WebSocket } from 'ws'
import {
  type Frame,
  frameSchema,
  type Heartbeat,
  heartbeatSchema,
  RECONNECTING_AFTER,
} from '#shared/protocol/socket.ts'
import { connect, PONG, SOCKET_PATH } from '../../bench/load/packets.ts'
import type { SignedIn } from '../../bench/load/plan.ts'

export type LineEvents = {
  onOpen: () => void
  onFrame: (frame: Frame) => void
  onHeartbeat: (heartbeat: Heartbeat) => void
}

/** As the client's own: before each new attempt, and how soon silence counts as the end (milliseconds). */
const PAUSE = { shortest: 300, longest: 2_000 }
const HANDSHAKE_WITHIN = 5_000

/** The line of a screen. */
export type Line = {
  /** Takes nothing from it any more and closes nothing, as a page that the browser has frozen. */
  stopReading(): void
  readOn(): void
} & Disposable

/** By hand as the bench's, and as stubborn as the client's own. */
export function openLine(origin: string, { person, cookie }: SignedIn, events: LineEvents): Line {
  const address = `${origin.replace('http', 'ws')}${SOCKET_PATH}`
  let socket: WebSocket | undefined
  let again: NodeJS.Timeout | undefined
  let heardAt = performance.now()
  let isClosed = false
  let isFrozen = false

  function open(): void {
    heardAt = performance.now()
    const mine = new WebSocket(address, { headers: { cookie }, handshakeTimeout: HANDSHAKE_WITHIN })
    socket = mine
    mine.on('message', (bytes: Buffer) => hear(mine, bytes.toString()))
    // `close` follows.
    mine.on('error', () => {})
    mine.on('close', () => {
      if (isClosed || socket !== mine) return
      again = setTimeout(open, PAUSE.shortest + Math.random() * (PAUSE.longest - PAUSE.shortest))
    })
  }

  function hear(from: WebSocket, packet: string): void {
    if (from !== socket) return
    if (packet.startsWith('0')) from.send(connect(person))
    if (packet === '2') from.send(PONG)
    if (packet.startsWith('40')) events.onOpen()
    if (packet.startsWith('42["frame"')) events.onFrame(frameSchema.parse(messageOf(packet)))
    if (!packet.startsWith('42["heartbeat"')) return
    heardAt = performance.now()
    events.onHeartbeat(heartbeatSchema.parse(messageOf(packet)))
  }

  const watch = setInterval(() => {
    if (isFrozen || performance.now() - heardAt <= RECONNECTING_AFTER) return
    const silent = socket
    clearTimeout(again)
    open()
    silent?.terminate()
  }, 500)
  open()
  return {
    stopReading() {
      isFrozen = true
      socket?.pause()
    },
    readOn() {
      isFrozen = false
      heardAt = performance.now()
      socket?.resume()
    },
    [Symbol.dispose]() {
      isClosed = true
      clearInterval(watch)
      clearTimeout(again)
      socket?.terminate()
    },
  }
}

function messageOf(packet: string): unknown {
  const said: unknown = JSON.parse(packet.slice('42'.length))
  return Array.isArray(said) ? said[1] : undefined
}
