import { startBoardServer, togetherWith } from '../../bench/servers/start-board-server.ts'
import type { Ground } from './ground.ts'
import type { Front, Servers } from './scene.ts'

/** Starts one server, as `npm start` does, with nothing or something of a test's own before it. */
export async function openOneServer(
  { dataDir, how: usual }: Ground,
  openFront?: (origin: string) => Promise<Front>,
): Promise<Servers> {
  await using opening = new AsyncDisposableStack()
  let server = await startBoardServer(dataDir, usual)
  opening.defer(() => server[Symbol.asyncDispose]())
  const { port } = new URL(server.url)
  const front = await openFront?.(server.url)
  if (front !== undefined) opening.defer(() => front.close())
  const open = opening.move()
  return {
    origin: front?.origin ?? server.url,
    cookiePort: Number(port),
    servers: () => [server],
    async start(how = {}) {
      server = await startBoardServer(dataDir, togetherWith(togetherWith(usual, how), { settings: { PORT: port } }))
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
