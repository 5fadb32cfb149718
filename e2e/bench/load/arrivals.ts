import { WebSocket } from 'ws'
import { connect, PONG, readPacket, SOCKET_PATH } from './packets.ts'
import type { SignedIn } from './plan.ts'

/** Screens of which each tells when a change has reached it. */
export type Arrivals = {
  /** When each of them had `seq`, by `performance.now()`; resolves once the last one has it. */
  reached: (seq: number) => Promise<number[]>
} & Disposable

/** Connects so many screens of one session; resolves once the server has told each of them where the log is. */
export async function openArrivals(url: string, { person, cookie }: SignedIn, count: number): Promise<Arrivals> {
  /** By screen: how far it is, and since when. */
  const screens: { seq: number; at: number; socket: WebSocket }[] = []
  let awaited: { seq: number; times: number[]; resolve: (times: number[]) => void } | undefined

  function advance(screen: (typeof screens)[number], seq: number): void {
    const before = screen.seq
    screen.seq = seq
    screen.at = performance.now()
    if (awaited === undefined || before >= awaited.seq || seq < awaited.seq) return
    awaited.times.push(screen.at)
    if (awaited.times.length === screens.length) awaited.resolve(awaited.times)
  }

  const open = (): Promise<void> =>
    new Promise((isThere, reject) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}${SOCKET_PATH}`, { headers: { cookie } })
      const screen = { seq: -1, at: 0, socket }
      screens.push(screen)
      socket.on('error', reject)
      socket.on('message', (bytes: Buffer) => {
        const packet = readPacket(bytes)
        if (packet.is === 'open') socket.send(connect(person))
        if (packet.is === 'ping') socket.send(PONG)
        if (packet.is === 'frame') advance(screen, packet.to)
        if (packet.is === 'end') reject(new Error(`a screen was shown out: ${packet.said}`))
        if (packet.is !== 'heartbeat' || screen.seq >= 0) return
        screen.seq = packet.seq
        isThere()
      })
    })

  await Promise.all(Array.from({ length: count }, open))
  return {
    reached: (seq) =>
      new Promise((resolve) => {
        const times = screens.filter((screen) => screen.seq >= seq).map(({ at }) => at)
        if (times.length === screens.length) return resolve(times)
        awaited = { seq, times, resolve }
      }),
    [Symbol.dispose]: () => screens.forEach(({ socket }) => socket.terminate()),
  }
}
