import { join } from 'node:path'
import { snapshotSchema } from '#shared/protocol/http.ts'
import { type OpenSummit, openSummit } from '../../bench/servers/open-summit.ts'
import { startBoardServer } from '../../bench/servers/start-board-server.ts'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'

/** A log with its people signed in, at rest in a directory: each run works on a copy of it. */
export type PreparedSummit = {
  directory: string
  people: Omit<OpenSummit, 'items'>
  items: readonly string[]
  participations: readonly string[]
  /** The last seq of the log. */
  seq: number
  /** What it is called. */
  log: string
} & Disposable

/** Begins a log, admits everybody, and stops the server again. */
export async function prepareSummit(): Promise<PreparedSummit> {
  const place = temporaryDirectory()
  const directory = join(place.path, 'prepared')
  await using server = await startBoardServer(directory)
  const { items, ...people } = await openSummit(server)
  const read = await fetch(`${server.url}/api/board`, { headers: { cookie: people.desk.cookie } })
  const { board } = snapshotSchema.parse(await read.json())
  return {
    directory,
    people,
    items,
    participations: Object.keys(board.participations),
    ...board.position,
    [Symbol.dispose]: () => place[Symbol.dispose](),
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
