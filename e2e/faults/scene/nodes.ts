import { freePort } from '#server/testing/free-port.ts'
import {
  type BoardServer,
  startBoardServer,
  type StartedHow,
  togetherWith,
} from '../../bench/servers/start-board-server.ts'
import { startPlainProxy } from '../fronts/plain-proxy.ts'
import type { Ground } from './ground.ts'
import type { Servers } from './scene.ts'

/** Starts several servers on one ground, behind a proxy that gives each of them its share. */
export async function openNodes({ dataDir, how: usual }: Ground, nodes: readonly StartedHow[]): Promise<Servers> {
  await using opening = new AsyncDisposableStack()
  const proxy = await startPlainProxy()
  opening.defer(() => proxy.close())
  const { port: cookiePort } = new URL(proxy.origin)
  // Behind a proxy a server says where that is, and not on which port it listens itself.
  const ports = await Promise.all(nodes.map(() => freePort()))
  const servers: BoardServer[] = []

  async function startAt(place: number, how: StartedHow = nodes[place] ?? {}): Promise<void> {
    const settings = { PORT: String(ports[place]), PUBLIC_URL: proxy.origin, TRUST_PROXY: '1' }
    servers[place] = await startBoardServer(dataDir, togetherWith(togetherWith(usual, how), { settings }))
  }
  opening.defer(async () => {
    await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()))
  })
  await Promise.all(nodes.map((_, place) => startAt(place)))
  proxy.to(servers.map(({ url }) => url))
  const open = opening.move()
  return {
    origin: proxy.origin,
    cookiePort: Number(cookiePort),
    servers: () => servers,
    start: (how, place = 0) => startAt(place, how),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
