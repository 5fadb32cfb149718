import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { type BoardServer, startBoardServer, type StartedHow } from '../../bench/servers/start-board-server.ts'
import { startPlainProxy } from '../fronts/plain-proxy.ts'
import type { Ground } from './ground.ts'
import type { Servers } from './scene.ts'

/** Starts several servers on one ground, behind a proxy that gives each of them its share. */
export async function openNodes({ dataDir, how: usual }: Ground, nodes: readonly StartedHow[]): Promise<Servers> {
  await using opening = new AsyncDisposableStack()
  const proxy = await startPlainProxy()
  opening.defer(() => proxy.close())
  const { port: cookiePort } = new URL(proxy.origin)
  const ports = await Promise.all(nodes.map(freePort))
  const servers: BoardServer[] = []

  async function startAt(place: number, how: StartedHow = nodes[place] ?? {}): Promise<void> {
    const own = { PORT: String(ports[place]), PUBLIC_URL: proxy.origin, TRUST_PROXY: '1' }
    const settings = { ...usual.settings, ...how.settings, ...own }
    servers[place] = await startBoardServer(dataDir, { ...usual, ...how, settings })
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

/** Behind a proxy a server says where that is, and not on which port it listens itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
