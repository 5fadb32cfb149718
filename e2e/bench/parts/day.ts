import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { generateLoad } from '../load/generate-load.ts'
import { openHerd, type Herd } from '../load/open-herd.ts'
import type { Section } from '../report/table.ts'
import { openSummit, targetOf } from '../servers/open-summit.ts'
import { readMetrics } from '../servers/read-metrics.ts'
import { type BoardServer, startBoardServer } from '../servers/start-board-server.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

const HOURS = 24
const TICKS = 150_000
const SCREENS = 1_000
/** Of the screens, in an hour and while officers tick: phones in and out of a basement, laptops opened and closed. */
const COME_AND_GO = { kind: 'come-and-go', share: 0.25, withinMs: 3_000, awayMs: 1_000 } as const
/** Beside the first hour's. */
const GROWN_AT_MOST = 1.1
/** Milliseconds. */
const COLLECTED_WITHIN = 500
const COLLECTS_GARBAGE = join(import.meta.dirname, '../servers/collects-garbage.ts')

/** What could grow, at the end of an hour, with as many screens as ever. */
type Hour = {
  /** Megabytes, as it stands and when all garbage is collected. */
  memory: number
  held: number
  resources: number
  listeners: number
}

/** The day of a summit as fast as it goes: all its ticks, and screens that come and go. */
export async function day(): Promise<Section> {
  using directory = temporaryDirectory()
  await using server = await startBoardServer(directory.path, { preload: [COLLECTS_GARBAGE] })
  const target = targetOf(server, await openSummit(server))
  await using herd = await openHerd({ ...target, screens: SCREENS })
  const hours: Hour[] = []
  const from = performance.now()
  for (let hour = 0; hour < HOURS; hour += 1) {
    const ticking = generateLoad({ ...target, screens: 1, load: ticksOfAnHour })
    const [ticked] = await Promise.all([ticking, herd.order(COME_AND_GO)])
    await ticked[Symbol.asyncDispose]()
    hours.push(await endOfHour(server, herd))
  }
  const minutes = (performance.now() - from) / 60_000
  const [first, last] = [hours[0], hours.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('a day has hours')
  const later = hours.slice(1)
  return {
    title: `${HOURS} hours of a summit, ${TICKS.toLocaleString('en')} ticks, ${SCREENS.toLocaleString('en')} screens`,
    beside: '1st hour',
    lines: [
      {
        what: 'resident memory, the most after the first hour',
        unit: 'MB',
        ours: Math.max(...later.map(({ held }) => held)),
        beside: first.held,
        figure: { atMost: first.held * GROWN_AT_MOST },
      },
      {
        what: 'the most before a collection',
        unit: 'MB',
        ours: Math.max(...later.map(({ memory }) => memory)),
        beside: first.memory,
      },
      {
        what: 'timers, sockets and the like at the end',
        unit: 'in all',
        ours: last.resources,
        beside: first.resources,
        // The connections by which it was looked at come and go.
        figure: { atMost: first.resources + 20 },
      },
      {
        what: 'listeners at the end',
        unit: 'in all',
        ours: last.listeners,
        beside: first.listeners,
        figure: { atMost: first.listeners },
      },
    ],
    notes: [
      `In ${minutes.toFixed(1)} minutes; every hour ${COME_AND_GO.share * 100} % of the screens lose their line and come back. Read once all garbage is collected,`,
      'which happens by itself whenever a server rests, as this one never does. Memory by hour, in MB:',
      hours.map(({ held }) => held.toFixed(0)).join(' '),
    ],
  }
}

const MEMORY = 'process_resident_memory_bytes'
const ticksOfAnHour = { kind: 'so-many', inFlight: 20, ticks: TICKS / HOURS } as const

async function endOfHour({ url, pid }: BoardServer, herd: Herd): Promise<Hour> {
  await herd.heal()
  const memory = (await readMetrics(url)).of(MEMORY) / 1e6
  process.kill(pid, 'SIGUSR2')
  await pause(COLLECTED_WITHIN)
  const metrics = await readMetrics(url)
  return {
    memory,
    held: metrics.of(MEMORY) / 1e6,
    resources: metrics.all('nodejs_active_resources'),
    listeners: metrics.all('chaebi_listeners'),
  }
}
