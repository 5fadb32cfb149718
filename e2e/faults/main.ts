import { randomInt } from 'node:crypto'
import { chanceOf, type Fault, type Run, type Size } from './fault.ts'
import { FAULTS } from './faults.ts'
import { type Options, readOptions } from './options.ts'
import { isGood } from './oracle/judge.ts'
import { tableHead, tableRow, untriedRow } from './report/fault-table.ts'
import { emptyTally, sumOf, type Tally, withRun } from './report/tally.ts'
import type { StoreKind } from './scene/ground.ts'
import { prepareSummit, type PreparedSummit } from './scene/prepared-summit.ts'

/**
 * `npm run faults [-- --quick --seed <n> --only <fault>,… --store <store> --runs <n> --commands <n>]`: does to real servers what
 * happens to them in life, prints what came of it, and fails if anything was lost, duplicated or shown differently.
 */

const SEEDS = 1_000_000
/**
 * Faults of the selection that are tried beside one another: none of them touches what another one works on, and its
 * times are nobody's figures. In a long run each has the machine for itself, and one of them takes PostgreSQL from all.
 */
const SELECTED_AT_ONCE = 2
/** So many of a kind are told in words. */
const TOLD = 5

// So that nothing that was started outlives it, either.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

const names = FAULTS.map(({ name }) => name)
const options = optionsOrExit()
const from = performance.now()
console.log(`Seed ${options.seed}. The same again: npm run faults -- --seed ${options.seed}`)
await using opened = new AsyncDisposableStack()
const summits = new Map<StoreKind, Promise<PreparedSummit>>()
console.log(tableHead())
const tallies: Tally[] = []
const tasks = FAULTS.flatMap((fault) => storesOf(fault).map((store) => ({ fault, store })))
const isSelection = options.quick && options.only.length === 0
// Whoever is free takes the next; of the selection the last first, for these take longest, and one would end alone.
const remaining = (isSelection ? tasks.toReversed() : tasks).values()
await Promise.all(
  Array.from({ length: isSelection ? SELECTED_AT_ONCE : 1 }, async () => {
    for (const { fault, store } of remaining) await tryOrTell(fault, store)
  }),
)
const all = sumOf(tallies)
console.log(tableRow(all))
console.log(`${((performance.now() - from) / 1000).toFixed(1)} s`)
process.exitCode = all.lost + all.duplicated + all.diverged === 0 ? 0 : 1

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2), names, randomInt(SEEDS))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  }
}

function sizeOf(fault: Fault, { quick, runs, commands }: Options): Size {
  const size = quick && options.only.length === 0 ? fault.quick : fault.long
  return { ...size, runs: runs ?? size.runs, commands: commands ?? size.commands }
}

/** The stores on which a fault is to be tried now; none if it is not to be. */
function storesOf(fault: Fault): readonly StoreKind[] {
  const { runs, stores = fault.stores } = sizeOf(fault, options)
  if (runs === 0 || (options.only.length > 0 && !options.only.includes(fault.name))) return []
  return stores.filter((store) => options.store === undefined || options.store === store)
}

async function tryOrTell(fault: Fault, store: StoreKind): Promise<void> {
  const hindrance = fault.hindrance?.() ?? null
  if (hindrance === null) tallies.push(await tryOut(fault, store, await preparedOn(store)))
  else console.log(untriedRow(fault.name, store, hindrance))
}

/** Once for each store, when the first fault needs it. */
function preparedOn(store: StoreKind): Promise<PreparedSummit> {
  const known = summits.get(store)
  if (known !== undefined) return known
  const preparing = prepareSummit(store).then((prepared) => opened.use(prepared))
  summits.set(store, preparing)
  return preparing
}

async function tryOut(fault: Fault, store: StoreKind, prepared: PreparedSummit): Promise<Tally> {
  const { runs, commands } = sizeOf(fault, options)
  let tally = emptyTally(fault.name, store)
  const counts = new Map<string, number>()
  const longest = new Map<string, number>()
  for (let at = 0; at < runs; at += 1) {
    const chance = chanceOf(options.seed, at)
    const run = await fault.run({ summit: prepared, store, commands, chance })
    if (!isGood(run.verdict)) tellWhatIsWrong(fault, at, run)
    for (const [what, count] of Object.entries(run.counted ?? {})) counts.set(what, (counts.get(what) ?? 0) + count)
    for (const [what, ms] of Object.entries(run.atMost ?? {})) longest.set(what, Math.max(longest.get(what) ?? 0, ms))
    tally = withRun(tally, run)
  }
  console.log(tableRow(tally))
  for (const [what, count] of counts) console.log(`  ${count.toLocaleString('en')} ${what}`)
  for (const [what, ms] of longest) console.log(`  ${(ms / 1000).toFixed(2)} s at the most, ${what}`)
  return tally
}

function tellWhatIsWrong({ name }: Fault, at: number, { verdict }: Run): void {
  console.log(`${name}, run ${at + 1}. Alone: npm run faults -- --only ${name} --runs 1 --seed ${options.seed + at}`)
  for (const [kind, found] of Object.entries(verdict)) {
    for (const what of found.slice(0, TOLD)) console.log(`  ${kind}: ${what}`)
    if (found.length > TOLD) console.log(`  ${kind}: and ${found.length - TOLD} more`)
  }
}
