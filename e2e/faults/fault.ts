import { type Chance, seededChance } from '#server/demo/chance.ts'
import type { StartedHow } from '../bench/servers/start-board-server.ts'
import type { Verdict } from './oracle/judge.ts'
import type { StoreKind } from './scene/ground.ts'
import type { PreparedSummit } from './scene/prepared-summit.ts'

/** What came of one run. */
export type Run = {
  accepted: number
  verdict: Verdict
  /** Milliseconds from the end of each fault in it until all was well again. */
  healed: readonly number[]
  /** What else is worth counting over all runs, by what it is called. */
  counted?: Readonly<Record<string, number>>
  /** Milliseconds that something took, of which the longest of all runs is told. */
  atMost?: Readonly<Record<string, number>>
}

/** What a run is made of. */
export type Setting = {
  summit: PreparedSummit
  store: StoreKind
  commands: number
  chance: Chance
  /** For a server that lies, by which the suite itself is tried. */
  how?: StartedHow
  /** Milliseconds after which what is still to come counts as lost; long by default. */
  patience?: number
}

/** Something that goes wrong, while officers work. */
export type Fault = {
  name: string
  /** On which stores it can be tried. */
  stores: readonly StoreKind[]
  /** Why this machine cannot try it; null if it can. */
  hindrance?: () => string | null
  quick: Size
  long: Size
  run: (setting: Setting) => Promise<Run>
}

/** How many runs, and how many commands in each. No runs: not in this selection; `stores`: on these alone. */
export type Size = { runs: number; commands: number; stores?: readonly StoreKind[] }

/** The chance of one run: that of the first run of the seed that is so much higher. */
export const chanceOf = (seed: number, run: number): Chance => seededChance(seed + run)
