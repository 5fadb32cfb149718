import { generateLoad } from '../load/generate-load.ts'
import type { Line } from '../report/line.ts'
import type { Section } from '../report/table.ts'
import { bothServers } from '../servers/both-servers.ts'

const LOAD = { kind: 'in-flight', inFlight: 20, warmUpSeconds: 1, seconds: 6 } as const
/** Thirty times what a popular realtime kanban with PostgreSQL manages on two cores. */
const AUDIENCES = [
  { screens: 100, atLeast: 30 * 70 },
  { screens: 1000, atLeast: 30 * 26 },
] as const

/** Durable ticks per second of one signed-in officer, twenty in flight, until every screen has every tick. */
export async function throughput(): Promise<Section> {
  await using servers = await bothServers()
  const lines: Line[] = []
  for (const { screens, atLeast } of AUDIENCES) {
    await using ours = await generateLoad({ ...servers.board.target, screens, load: LOAD })
    await ours[Symbol.asyncDispose]()
    await using bare = await generateLoad({ ...servers.bare.target, screens, load: LOAD })
    lines.push({
      what: `${screens.toLocaleString('en')} screens`,
      unit: 'ticks/s',
      ours: ours.ticks / ours.seconds,
      beside: bare.ticks / bare.seconds,
      figure: { atLeast },
      generatorCpu: ours.cpu,
    })
  }
  return {
    title: 'durable ticks per second, 20 in flight',
    beside: 'bare server',
    lines,
    notes: ['Until the last screen has the last tick. The bare server keeps nothing, and sends a frame for each tick.'],
  }
}
