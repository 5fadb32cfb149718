import type { BoardServer, StartedHow } from '../../bench/servers/start-board-server.ts'
import type { Ground } from './ground.ts'
import { openNodes } from './nodes.ts'
import { openOneServer } from './one-server.ts'
import { type PreparedSummit, peopleAt } from './prepared-summit.ts'
import { openScreen, type Screen } from './screen.ts'
import { until } from './until.ts'

/** What stands between the clients and the server. */
export type Front = { origin: string; close(): Promise<void> }

/** Servers that run on one ground, and where they are reached. */
export type Servers = {
  /** Where the clients reach them; the same for all that are started. */
  origin: string
  /** By which they name their cookies. */
  cookiePort: number
  /** One for each place, the one that runs there now or was the last to. */
  servers: () => readonly BoardServer[]
  /** Starts the next server at a place; the one before it has to be gone. */
  start(how?: StartedHow, place?: number): Promise<void>
} & AsyncDisposable

/** A running server or several, and screens of everybody who reads differently. */
export type Scene = {
  summit: PreparedSummit
  people: PreparedSummit['people']
  ground: Ground
  screens: readonly Screen[]
  /** Milliseconds after which whatever is still to come counts as lost. */
  patience: number
  /** The one at a place; the only one without. */
  server(place?: number): BoardServer
  /** Calls back whenever a line is open anew. */
  onLine(listener: () => void): () => void
} & Servers

export type SceneOptions = {
  patience?: number | undefined
  /**
   * What stands before the one server.
   * @param origin of the server itself
   */
  front?: (origin: string) => Promise<Front>
  /** Several servers behind a plain proxy, each with what it is started with beside what the ground says. */
  nodes?: readonly StartedHow[]
}

/** Longer than the longest pause of a sender, and twice its patience with one request. */
const PATIENCE = 90_000

/** Starts servers on a ground, with a screen for each audience at each of them. */
export async function openScene(summit: PreparedSummit, ground: Ground, options: SceneOptions = {}): Promise<Scene> {
  await using opening = new AsyncDisposableStack()
  const { front, nodes, patience = PATIENCE } = options
  const served = opening.use(nodes === undefined ? await openOneServer(ground, front) : await openNodes(ground, nodes))
  const { origin, servers } = served

  const listeners = new Set<() => void>()
  const tellOfLine = (): void => listeners.forEach((listener) => listener())
  const people = peopleAt(summit, served.cookiePort)
  const { viewer, desk, otherDesk, logistics } = people
  const screens = servers().flatMap((_, round) =>
    Object.entries({ viewer, desk, otherDesk, logistics }).map(([who, person]) =>
      opening.use(
        openScreen(`the screen of ${who}${round === 0 ? '' : ` (${round + 1})`}`, origin, person, tellOfLine),
      ),
    ),
  )
  await until(
    () => screens.every((screen) => screen.seq() >= summit.seq),
    PATIENCE,
    () => 'the screens have no board yet',
  )
  const open = opening.move()
  return {
    ...served,
    summit,
    people,
    ground,
    patience,
    screens,
    server(place = 0) {
      const server = servers()[place]
      if (server === undefined) throw new RangeError(`no server at place ${place}`)
      return server
    },
    onLine(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
