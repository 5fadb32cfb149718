import { generateLoad, type Generated } from '../load/generate-load.ts'
import { isGeneratorBound, type Line } from '../report/line.ts'
import { median, percentile } from '../report/statistics.ts'
import type { Section } from '../report/table.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import { bothServers } from '../servers/both-servers.ts'

const RUNS = 5
const TICKS = 150
const WARM_UP = 20
/** Longer than the board gathers changes for after it sent one: each tick is one that goes out at once. */
const PAUSE_MS = 40

type Run = { p50: number; p99: number; cpu: number }

/** From the POST of one tick, with no other in flight, until the last screen has it. */
export async function tickToScreens(): Promise<Section> {
  await using servers = await bothServers()
  const lines: Line[] = []
  for (const screens of [100, 1000]) lines.push(...(await compare(servers, screens)))
  return {
    title: `tick to screens, one in flight`,
    beside: 'bare server',
    lines,
    notes: [
      `Medians of ${RUNS} interleaved runs of ${TICKS} ticks, each ${PAUSE_MS} ms after the one before was on all screens;`,
      'back to back: at once, so that the board gathers it with what may follow for up to 33 ms.',
    ],
  }
}

async function compare({ board, bare }: Awaited<ReturnType<typeof bothServers>>, screens: number): Promise<Line[]> {
  const ours: Run[] = []
  const theirs: Run[] = []
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(await measure(board, screens))
    theirs.push(await measure(bare, screens))
  }
  const backToBack = await measure(board, screens, 0)
  const [p50, bareP50] = [medianOf(ours, 'p50'), medianOf(theirs, 'p50')]
  const [p99, bareP99] = [medianOf(ours, 'p99'), medianOf(theirs, 'p99')]
  const generatorCpu = Math.max(...[...ours, ...theirs].map(({ cpu }) => cpu))
  const who = `${screens.toLocaleString('en')} screens`
  return [
    { what: `${who}, p50`, unit: 'ms', ours: p50, beside: bareP50 },
    {
      what: `${who}, p99`,
      unit: 'ms',
      ours: p99,
      beside: bareP99,
      figure: { atMost: Math.max(bareP99 * 1.5, bareP99 + 5) },
      generatorCpu,
    },
    { what: `${who}, p50 back to back`, unit: 'ms', ours: backToBack.p50 },
  ]
}

const medianOf = (runs: readonly Run[], of: keyof Run): number => median(runs.map((run) => run[of]))

/** One run; a second one if the first was bound by the generator. */
async function measure(server: MeasuredServer, screens: number, pauseMs = PAUSE_MS): Promise<Run> {
  const run = await runOnce(server, screens, pauseMs)
  return isGeneratorBound(run.cpu) ? runOnce(server, screens, pauseMs) : run
}

async function runOnce({ target }: MeasuredServer, screens: number, pauseMs: number): Promise<Run> {
  const load = { kind: 'one-in-flight', warmUp: WARM_UP, ticks: TICKS, pauseMs } as const
  await using generated: Generated = await generateLoad({ ...target, screens, load })
  const { toScreens, cpu } = generated
  return { p50: percentile(toScreens, 0.5), p99: percentile(toScreens, 0.99), cpu }
}
