import { setTimeout as pause } from 'node:timers/promises'
import { generateLoad } from '../load/generate-load.ts'
import { openHerd } from '../load/open-herd.ts'
import { median, percentile } from '../report/statistics.ts'
import type { Section } from '../report/table.ts'
import { openManySessions } from '../servers/many-sessions.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import { openSummit, targetOf } from '../servers/open-summit.ts'
import { startBoardServer } from '../servers/start-board-server.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

const SCREENS = 1_000
/** What they lack when the server is back, in turn: most nothing, some as much as a morning. */
const MISSED = [0, 0, 10, 100, 1_000] as const
const TICKS = { kind: 'so-many', inFlight: 20, ticks: Math.max(...MISSED) } as const
/** Milliseconds for which there is no server. */
const GONE_FOR = 3_000
/** Milliseconds. */
const HEALED_WITHIN = 3_000
/** Each change of a short page may weigh so much more than one of a long page: every page has its own frame. */
const DEARER_AT_MOST = 1.25

/** The server is stopped and started anew under a thousand screens. */
export async function restart(): Promise<Section> {
  using directory = temporaryDirectory()
  const dataDir = directory.path
  const { target, port } = await prepare(dataDir)
  const sessions = await openManySessions(dataDir, target.url, SCREENS)
  const before = await startBoardServer(dataDir, { settings: { PORT: port } })
  await tick(target)
  await using herd = await openHerd({ url: target.url, screens: SCREENS, watchers: sessions })
  await herd.order({ kind: 'fall-behind', by: MISSED })
  await before[Symbol.asyncDispose]()
  await pause(GONE_FOR)

  const ready = readyAt(target.url)
  const after = await startBoardServer(dataDir, { settings: { PORT: port } })
  const from = await ready
  const { screens, cpu } = await herd.heal()
  await after[Symbol.asyncDispose]()
  const took = screens.map(({ at }) => at - from)
  const perChange = (missed: number): number => {
    const some = screens.filter((screen) => screen.missed === missed)
    return some.reduce((sum, { bytes }) => sum + bytes, 0) / some.length / missed
  }
  const [few, many] = [perChange(10), perChange(1_000)]
  const bytesOfNothing = median(screens.filter(({ missed }) => missed === 0).map(({ bytes }) => bytes))
  return {
    title: `the server starts anew under ${SCREENS.toLocaleString('en')} screens`,
    lines: [
      { what: 'healed after readiness, p50', unit: 'ms', ours: percentile(took, 0.5) },
      {
        what: 'healed after readiness, p99',
        unit: 'ms',
        ours: percentile(took, 0.99),
        figure: { atMost: HEALED_WITHIN },
      },
      { what: 'healed after readiness, the last', unit: 'ms', ours: Math.max(...took) },
      { what: 'catching up, for a change of 1,000 missed', unit: 'B', ours: many },
      {
        what: 'for a change of 100 missed',
        unit: 'B',
        ours: perChange(100),
        figure: { atMost: many * DEARER_AT_MOST },
      },
      { what: 'for a change of 10 missed', unit: 'B', ours: few, figure: { atMost: many * DEARER_AT_MOST } },
      { what: 'for a screen that missed nothing', unit: 'B', ours: bytesOfNothing, figure: { atMost: many } },
    ],
    notes: [
      `Gone for ${GONE_FOR / 1000} s beside its start. Screens try again by themselves, 0.3 to 2 s apart. Herd ${Math.round(cpu * 100)} % of a core.`,
    ],
  }
}

/** Begins a log with people on it. */
async function prepare(dataDir: string) {
  await using server = await startBoardServer(dataDir)
  return { target: targetOf(server, await openSummit(server)), port: new URL(server.url).port }
}

/** As many changes as anybody will lack. */
async function tick(target: MeasuredServer['target']): Promise<void> {
  await using ticks = await generateLoad({ ...target, screens: 1, load: TICKS })
  if (ticks.ticks < Math.max(...MISSED)) throw new Error(`only ${ticks.ticks} ticks`)
}

/** The moment, in milliseconds of 1970, in which a server says for the first time that it is ready. */
async function readyAt(url: string): Promise<number> {
  for (;;) {
    const isReady = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return performance.timeOrigin + performance.now()
    await pause(5)
  }
}
