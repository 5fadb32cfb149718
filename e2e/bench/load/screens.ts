import { WebSocket } from 'ws'
import { checkFrame, connect, PONG, readPacket, SOCKET_PATH, type Whereabouts } from './packets.ts'
import type { Plan } from './plan.ts'

/** So many read the whole of every frame; the others only which changes it holds. */
const READERS = 10
/** So many connect at once: a thousand would overflow the server's backlog. */
const AT_ONCE = 50

type Screen = { person: string; seq: number; socket: WebSocket }

/** All screens of a run. One that misses a change, or is turned away, throws and so ends the whole process. */
export type Screens = {
  /** Where every screen is after connecting. */
  start: Whereabouts
  /** @returns the moment at which the last screen reaches `seq`, by `performance.now()` */
  reached(seq: number): Promise<number>
  frames(): { count: number; bytes: number }
}

/** Connects all screens of a plan; resolves once the server has told each of them where the log is. */
export async function openScreens({ url, screens: count, screensAt = [url], watchers }: Plan): Promise<Screens> {
  const screens: Screen[] = []
  const frames = { count: 0, bytes: 0 }
  let lastArrival = 0
  let awaited: { seq: number; missing: number; arrived: (at: number) => void } | undefined
  let start: Whereabouts = { log: '', seq: -1, now: 0 }

  function receive(screen: Screen, isReader: boolean, bytes: Buffer, isThere: () => void): void {
    const packet = readPacket(bytes)
    switch (packet.is) {
      case 'frame':
        if (packet.from !== screen.seq + 1) throw new Error(`a screen at ${screen.seq} got a frame from ${packet.from}`)
        if (isReader) checkFrame(bytes, packet)
        frames.count += 1
        frames.bytes += bytes.length
        return advance(screen, packet.to)
      case 'heartbeat':
        if (screen.seq >= 0) return
        start = packet
        screen.seq = packet.seq
        return isThere()
      case 'open':
        return screen.socket.send(connect(screen.person))
      case 'ping':
        return screen.socket.send(PONG)
      case 'end':
        throw new Error(`a screen was shown out: ${packet.said}`)
      case 'connected':
      case 'other':
    }
  }

  function advance(screen: Screen, to: number): void {
    const before = screen.seq
    screen.seq = to
    lastArrival = performance.now()
    if (awaited === undefined || before >= awaited.seq || to < awaited.seq) return
    awaited.missing -= 1
    if (awaited.missing > 0) return
    awaited.arrived(lastArrival)
    awaited = undefined
  }

  const open = (index: number): Promise<void> =>
    new Promise((isThere) => {
      const { person, cookie } = watchers[index % watchers.length] ?? { person: '', cookie: '' }
      // Of every audience some at each.
      const at = screensAt[Math.floor(index / watchers.length) % screensAt.length] ?? url
      const address = `${at.replace('http', 'ws')}${SOCKET_PATH}`
      // The text is not checked for UTF-8: the ten readers would notice, and the others do not look at it.
      const options = { headers: { cookie }, perMessageDeflate: false, skipUTF8Validation: true }
      const screen: Screen = { person, seq: -1, socket: new WebSocket(address, options) }
      screens.push(screen)
      screen.socket.on('close', () => {
        throw new Error('a screen was cut off')
      })
      screen.socket.on('message', (bytes: Buffer) => receive(screen, index < READERS, bytes, isThere))
    })

  for (let from = 0; from < count; from += AT_ONCE) {
    const indices = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => from + index)
    await Promise.all(indices.map(open))
  }
  return {
    start,
    reached: (seq) =>
      new Promise((resolve) => {
        const missing = screens.filter((screen) => screen.seq < seq).length
        if (missing === 0) return resolve(lastArrival)
        awaited = { seq, missing, arrived: resolve }
      }),
    frames: () => ({ ...frames }),
  }
}
