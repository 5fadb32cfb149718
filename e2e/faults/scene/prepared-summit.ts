import { join } from 'node:path'
import { snapshotSchema } from '#shared/protocol/http.ts'
import { type OpenSummit, openSummit } from '../../bench/servers/open-summit.ts'
import { createDatabase } from '#server/testing/postgres/create-database.ts'
import { startPostgres, type TestPostgres } from '#server/testing/postgres/start-postgres.ts'
import { startBoardServer } from '../../bench/servers/start-board-server.ts'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'
import type { StoreKind } from './ground.ts'

/** A log with its people signed in, at rest: each run works on a copy of it. */
export type PreparedSummit = {
  /** The data directory of the server. */
  directory: string
  /** What each server on a copy is started with: it finds its own code compiled, as it does not change between runs. */
  settings: Readonly<Record<string, string>>
  /** Where the log is, by the name of the database; null if it is in the directory. */
  database: { server: TestPostgres; name: string } | null
  people: Omit<OpenSummit, 'items'>
  items: readonly string[]
  participations: readonly string[]
  /** The last seq of the log. */
  seq: number
  /** What it is called. */
  log: string
} & AsyncDisposable

/** Begins a log, admits everybody, and stops the server again. */
export async function prepareSummit(store: StoreKind): Promise<PreparedSummit> {
  await using opening = new AsyncDisposableStack()
  const place = opening.use(temporaryDirectory())
  const directory = join(place.path, 'prepared')
  const postgres = store === 'postgres' ? opening.use(await startPostgres()) : null
  const database = postgres === null ? null : opening.use(await createDatabase(postgres.url))
  const settings = { NODE_COMPILE_CACHE: join(place.path, 'compiled') }
  const where = database === null ? {} : { DATABASE_URL: database.url }
  await using server = await startBoardServer(directory, { settings: { ...settings, ...where } })
  const { items, ...people } = await openSummit(server)
  const read = await fetch(`${server.url}/api/board`, { headers: { cookie: people.desk.cookie } })
  const { board } = snapshotSchema.parse(await read.json())
  const open = opening.move()
  return {
    directory,
    settings,
    database:
      postgres === null || database === null
        ? null
        : { server: postgres, name: new URL(database.url).pathname.slice(1) },
    people,
    items,
    participations: Object.keys(board.participations),
    ...board.position,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}

/** The same people at a server on another port, by which it names its cookies. */
export function peopleAt({ people }: PreparedSummit, port: number): PreparedSummit['people'] {
  const there = <Person extends { cookie: string }>(person: Person): Person => ({
    ...person,
    cookie: person.cookie.replace(/chaebi-\d+/, `chaebi-${port}`),
  })
  const { chair, otherChair, desk, otherDesk, viewer, logistics } = people
  return {
    chair: there(chair),
    otherChair: there(otherChair),
    desk: there(desk),
    otherDesk: there(otherDesk),
    viewer: there(viewer),
    logistics: there(logistics),
  }
}
