import { generateLoad } from '../load/generate-load.ts'
import type { Healed } from '../load/herd-plan.ts'
import { openHerd } from '../load/open-herd.ts'
import type { SignedIn } from '../load/plan.ts'
import { percentile } from '../report/statistics.ts'
import type { Section } from '../report/table.ts'
import { frameBytesOf } from '../servers/both-servers.ts'
import { openManySessions } from '../servers/many-sessions.ts'
import { openSummit, targetOf } from '../servers/open-summit.ts'
import { CPU_TIME, LONGEST_WAIT, readMetrics } from '../servers/read-metrics.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import { startBareServer } from '../servers/start-bare-server.ts'
import { startBoardServer } from '../servers/start-board-server.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

const SCREENS = 5_000
/** Changes that each of them lacks when it is back: what a switch needs to start, at a busy hour. */
const MISSED = 10
/** Of which the herd takes itself for older, so that they are there. */
const TICKS = { kind: 'in-flight', inFlight: 20, warmUpSeconds: 0, seconds: 1 } as const
/** Milliseconds. */
const HEALED_WITHIN = 10_000
const STALLED_AT_MOST = 1_000

type Storm = {
  healed: Healed
  /** Milliseconds. */
  stalled: number
  /** The server's, as a share of one core, from the moment in which all lines broke until all were healed. */
  serverCpu: number
}

/** A switch starts anew: all screens connect in one moment, each with a session of its own. */
export async function storm(): Promise<Section> {
  using directory = temporaryDirectory()
  const ours = await onBoard(directory.path)
  const bare = ours.bare
  const [took, bareTook] = [lastAfter(ours.healed), lastAfter(bare.healed)]
  const stalledAtMost = Math.max(STALLED_AT_MOST, bare.stalled * 2)
  return {
    title: `${SCREENS.toLocaleString('en')} screens connect at once`,
    beside: 'bare server',
    lines: [
      { what: 'half of them healed', unit: 'ms', ours: after(ours.healed, 0.5), beside: after(bare.healed, 0.5) },
      {
        what: 'all healed',
        unit: 'ms',
        ours: took,
        beside: bareTook,
        figure: { atMost: Math.max(HEALED_WITHIN, 2 * bareTook) },
      },
      {
        what: 'event loop, longest delay',
        unit: 'ms',
        ours: ours.stalled,
        beside: bare.stalled,
        figure: { atMost: stalledAtMost },
      },
      { what: 'attempts to connect', unit: 'in all', ours: ours.healed.attempts, beside: bare.healed.attempts },
    ],
    notes: [
      `Each lacks ${MISSED} changes, and fetches them by a request of its own. The board has a session for each.`,
      `Of a core: the board ${share(ours.serverCpu)} and its herd ${share(ours.healed.cpu)}, the bare server ${share(bare.serverCpu)} and its herd ${share(bare.healed.cpu)}.`,
      'A herd that needs more than 90 % is what was measured: a server alone would have been faster.',
    ],
  }
}

async function onBoard(dataDir: string): Promise<Storm & { bare: Storm }> {
  const { people, port } = await prepare(dataDir)
  const sessions = await openManySessions(dataDir, people.url, SCREENS)
  let frameBytes: number
  let ours: Storm
  {
    await using server = await startBoardServer(dataDir, { settings: { PORT: port } })
    frameBytes = await frameBytesOf({ ...server, target: people })
    ours = await weather({ ...server, target: people }, sessions)
  }
  await using bareServer = await startBareServer(people, frameBytes)
  return { ...ours, bare: await weather(bareServer, sessions) }
}

/** Begins a log with people on it. */
async function prepare(dataDir: string) {
  await using server = await startBoardServer(dataDir)
  return { people: targetOf(server, await openSummit(server)), port: new URL(server.url).port }
}

async function weather({ target }: MeasuredServer, sessions: readonly SignedIn[]): Promise<Storm> {
  {
    await using ticks = await generateLoad({ ...target, screens: 1, load: TICKS })
    if (ticks.ticks < MISSED) throw new Error('too few ticks to lack any')
  }
  await using herd = await openHerd({ url: target.url, screens: SCREENS, watchers: sessions })
  await herd.order({ kind: 'fall-behind', by: [MISSED] })
  const before = await readMetrics(target.url)
  const from = performance.now()
  await herd.order({ kind: 'come-back' })
  const healed = await herd.heal()
  const metrics = await readMetrics(target.url)
  const seconds = (performance.now() - from) / 1000
  return {
    healed,
    stalled: metrics.of(LONGEST_WAIT) * 1000,
    serverCpu: (metrics.of(CPU_TIME) - before.of(CPU_TIME)) / seconds,
  }
}

const after = ({ from, screens }: Healed, quantile: number): number =>
  percentile(
    screens.map(({ at }) => at - from),
    quantile,
  )
const lastAfter = (healed: Healed): number => after(healed, 1)
const share = (cpu: number): string => `${Math.round(cpu * 100)} %`
