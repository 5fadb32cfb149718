import { createDatabase } from '#server/testing/postgres/create-database.ts'
import type { TestPostgres } from '#server/testing/postgres/start-postgres.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { freePort } from '#server/testing/free-port.ts'
import type { MeasuredServer } from './measured-server.ts'
import { openSummit, targetOf } from './open-summit.ts'
import { type BoardServer, startBoardServer } from './start-board-server.ts'

/** Servers on one database, each reached at its own port with the sessions of all. */
export type BoardNodes = { target: MeasuredServer['target']; urls: readonly string[] } & AsyncDisposable

/** Begins a log in a database of its own, with people on it, and starts so many servers there. */
export async function openBoardNodes(postgres: TestPostgres, count: number): Promise<BoardNodes> {
  await using opening = new AsyncDisposableStack()
  const database = opening.use(await createDatabase(postgres.url))
  const { path } = opening.use(temporaryDirectory())
  const ports = await Promise.all(Array.from({ length: count }, () => freePort()))
  // One name for all: cookies are called by it.
  const shared = { DATABASE_URL: database.url, PUBLIC_URL: `http://localhost:${ports[0]}` }
  const start = async (port: number): Promise<BoardServer> =>
    opening.use(await startBoardServer(path, { settings: { ...shared, PORT: String(port) } }))
  const [first, ...others] = ports
  if (first === undefined) throw new RangeError('at least one')
  // The first one begins the log.
  const server = await start(first)
  const target = targetOf(server, await openSummit(server))
  const servers = [server, ...(await Promise.all(others.map(start)))]
  const open = opening.move()
  return { target, urls: servers.map(({ url }) => url), [Symbol.asyncDispose]: () => open.disposeAsync() }
}
