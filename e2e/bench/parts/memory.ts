import { setTimeout as pause } from 'node:timers/promises'
import { generateLoad } from '../load/generate-load.ts'
import { median } from '../report/statistics.ts'
import type { Section } from '../report/table.ts'
import { bothServers } from '../servers/both-servers.ts'
import type { MeasuredServer } from '../servers/measured-server.ts'
import { residentMemory } from '../servers/resident-memory.ts'

const RUNS = 3
const SCREENS = 1000
/** Some ticks, so that everything that a screen costs has been there once. */
const LOAD = { kind: 'one-in-flight', warmUp: 0, ticks: 50, pauseMs: 40 } as const
/** Milliseconds until a server has come to rest. */
const SETTLE = 3_000

type Memory = { idle: number; grown: number }

/** Resident memory of servers that nobody looks at, and what a thousand screens add. */
export async function memory(): Promise<Section> {
  const ours: Memory[] = []
  const theirs: Memory[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await using servers = await bothServers()
    ours.push(await measure(servers.board))
    theirs.push(await measure(servers.bare))
  }
  const of = (runs: readonly Memory[], which: keyof Memory) => median(runs.map((run) => run[which]))
  const bareGrown = of(theirs, 'grown')
  return {
    title: 'resident memory',
    beside: 'bare server',
    lines: [
      { what: 'idle', unit: 'MB', ours: of(ours, 'idle'), beside: of(theirs, 'idle'), figure: { atMost: 200 } },
      {
        what: '1,000 screens, minus idle',
        unit: 'MB',
        ours: of(ours, 'grown'),
        beside: bareGrown,
        figure: { atMost: bareGrown * 1.5 },
      },
    ],
    notes: [`Medians of ${RUNS} runs, each with new processes.`],
  }
}

async function measure({ pid, target }: MeasuredServer): Promise<Memory> {
  await pause(SETTLE)
  const idle = residentMemory(pid)
  const screens = await generateLoad({ ...target, screens: SCREENS, load: LOAD })
  await pause(SETTLE)
  const grown = residentMemory(pid) - idle
  await screens[Symbol.asyncDispose]()
  return { idle, grown }
}
