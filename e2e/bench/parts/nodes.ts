import { startPostgres, type TestPostgres } from '#server/testing/postgres/start-postgres.ts'
import { generateLoad } from '../load/generate-load.ts'
import type { Measured, Plan } from '../load/plan.ts'
import type { Line } from '../report/line.ts'
import { median, percentile } from '../report/statistics.ts'
import type { Section } from '../report/table.ts'
import { openBoardNodes } from '../servers/board-nodes.ts'
import { openSummit, targetOf } from '../servers/open-summit.ts'
import { insertsPerSecond } from '../servers/pgbench.ts'
import { startBoardServer } from '../servers/start-board-server.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

/** At all nodes together, however many there are: each of them decides what waits in one transaction. */
const IN_FLIGHT = 60
const RATE = { kind: 'in-flight', warmUpSeconds: 1, seconds: 5 } as const
const COUNTS = [1, 2, 3] as const
/** As one change weighs. */
const CHANGE_BYTES = 400
/** Of the fastest number of nodes, and of the fastest node among several. */
const AS_FAST_AT_LEAST = 0.7
const FAIR_AT_LEAST = 0.5
/** As `ticks`: each goes out at once. */
const ONE_IN_FLIGHT = { kind: 'one-in-flight', warmUp: 20, ticks: 100, pauseMs: 40 } as const
const SCREENS = 1_000
const RUNS = 3
const SLOWER_AT_MOST = 2

/** Several servers on one PostgreSQL. */
export async function nodes(): Promise<Section> {
  await using postgres = await startPostgres()
  const rates: Rates[] = []
  for (const count of COUNTS) rates.push(await ratesOf(postgres, count))
  const inserts = await insertsPerSecond(postgres, CHANGE_BYTES)
  return {
    title: 'several servers on one PostgreSQL',
    beside: 'compared with',
    lines: [...rateLines(rates, inserts), ...(await latencyLines(postgres))],
    notes: [
      'Rows: ticks per second of all nodes together, with 60 in flight, as many at each; beside one node pgbench with inserts of as many',
      'bytes, one after another. Slowest beside fastest: of the nodes of one run. Tick to screens: 1,000 screens, half of them',
      `at each of two nodes, beside one server on SQLite with all of them; medians of ${RUNS} interleaved runs of ${ONE_IN_FLIGHT.ticks} ticks.`,
    ],
  }
}

type Rates = { count: number; each: readonly number[]; sum: number; cpu: number }

/** Each node has an officer's device that ticks items of its own. */
async function ratesOf(postgres: TestPostgres, count: number): Promise<Rates> {
  await using opened = await openBoardNodes(postgres, count)
  const { target, urls } = opened
  const measured = await Promise.all(
    urls.map(async (url, at): Promise<Measured> => {
      const items = target.items.filter((_, index) => index % count === at)
      await using generated = await generateLoad({
        ...target,
        url,
        items,
        screens: 1,
        load: { ...RATE, inFlight: IN_FLIGHT / count },
      })
      return generated
    }),
  )
  const each = measured.map(({ own, seconds }) => own / seconds)
  const sum = each.reduce((total, rate) => total + rate, 0)
  return { count, each, sum, cpu: Math.max(...measured.map(({ cpu }) => cpu)) }
}

function rateLines(rates: readonly Rates[], inserts: number | null): Line[] {
  const fastest = Math.max(...rates.map(({ sum }) => sum))
  return rates.flatMap(({ count, each, sum, cpu }): Line[] => {
    const rows: Line = {
      what: count === 1 ? 'rows of one node' : `rows of ${count} nodes`,
      unit: 'rows/s',
      ours: sum,
      figure: { atLeast: fastest * AS_FAST_AT_LEAST },
      generatorCpu: cpu,
    }
    if (count === 1) return [inserts === null ? rows : { ...rows, beside: inserts }]
    const [slow, fast] = [Math.min(...each), Math.max(...each)]
    const fair = { atLeast: fast * FAIR_AT_LEAST }
    return [rows, { what: '  the slowest of them', unit: 'rows/s', ours: slow, beside: fast, figure: fair }]
  })
}

async function latencyLines(postgres: TestPostgres): Promise<Line[]> {
  using directory = temporaryDirectory()
  await using one = await startBoardServer(directory.path)
  const alone = targetOf(one, await openSummit(one))
  await using opened = await openBoardNodes(postgres, 2)
  const { target, urls } = opened
  const many: Run[] = []
  const single: Run[] = []
  for (let run = 0; run < RUNS; run += 1) {
    many.push(await measure({ ...target, screensAt: urls, screens: SCREENS, load: ONE_IN_FLIGHT }))
    single.push(await measure({ ...alone, screens: SCREENS, load: ONE_IN_FLIGHT }))
  }
  const beside = median(single.map(({ p99 }) => p99))
  return [
    {
      what: 'tick to screens of two nodes, p50',
      unit: 'ms',
      ours: median(many.map(({ p50 }) => p50)),
      beside: median(single.map(({ p50 }) => p50)),
    },
    {
      what: 'tick to screens of two nodes, p99',
      unit: 'ms',
      ours: median(many.map(({ p99 }) => p99)),
      beside,
      figure: { atMost: beside * SLOWER_AT_MOST },
      generatorCpu: median([...many, ...single].map(({ cpu }) => cpu)),
    },
  ]
}

type Run = { p50: number; p99: number; cpu: number }

async function measure(plan: Plan): Promise<Run> {
  await using generated = await generateLoad(plan)
  const { toScreens, cpu } = generated
  return { p50: percentile(toScreens, 0.5), p99: percentile(toScreens, 0.99), cpu }
}
