import { type BoardServer, startBoardServer, type StartedHow } from '../../bench/servers/start-board-server.ts'
import type { Ground } from './ground.ts'
import { type PreparedSummit, peopleAt } from './prepared-summit.ts'
import { openScreen, type Screen } from './screen.ts'
import { until } from './until.ts'

/** What stands between the clients and the server. */
export type Front = { origin: string; close(): Promise<void> }

/** A running server, and screens of everybody who reads differently. */
export type Scene = {
  summit: PreparedSummit
  people: PreparedSummit['people']
  ground: Ground
  /** Where the clients reach it; the same for all of its servers. */
  origin: string
  screens: readonly Screen[]
  /** Milliseconds after which whatever is still to come counts as lost. */
  patience: number
  server(): BoardServer
  /** Starts the next server at the same place; the one before it has to be gone. */
  start(how?: StartedHow): Promise<void>
  /** Calls back whenever a line is open anew. */
  onLine(listener: () => void): () => void
} & AsyncDisposable

export type SceneOptions = {
  patience?: number | undefined
  /** @param origin of the server itself */
  front?: (origin: string) => Promise<Front>
}

/** Longer than the longest pause of a sender, and twice its patience with one request. */
const PATIENCE = 90_000

/** Starts a server on a ground, with a screen for each audience. */
export async function openScene(summit: PreparedSummit, ground: Ground, options: SceneOptions = {}): Promise<Scene> {
  await using opening = new AsyncDisposableStack()
  let server = await startBoardServer(ground.dataDir, ground.how)
  opening.defer(() => server[Symbol.asyncDispose]())
  const { port } = new URL(server.url)
  const front = await options.front?.(server.url)
  if (front !== undefined) opening.defer(() => front.close())
  const origin = front?.origin ?? server.url

  const listeners = new Set<() => void>()
  const tellOfLine = (): void => listeners.forEach((listener) => listener())
  const people = peopleAt(summit, Number(port))
  const { viewer, desk, otherDesk, logistics } = people
  const screens = Object.entries({ viewer, desk, otherDesk, logistics }).map(([who, person]) =>
    opening.use(openScreen(`the screen of ${who}`, origin, person, tellOfLine)),
  )
  await until(
    () => screens.every((screen) => screen.seq() >= summit.seq),
    PATIENCE,
    () => 'the screens have no board yet',
  )
  const open = opening.move()
  return {
    summit,
    people,
    ground,
    origin,
    patience: options.patience ?? PATIENCE,
    screens,
    server: () => server,
    async start(how = ground.how) {
      server = await startBoardServer(ground.dataDir, { ...how, settings: { ...how.settings, PORT: port } })
    },
    onLine(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
