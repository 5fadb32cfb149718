import { machineLoad } from './machine-load.ts'
import { append } from './parts/append.ts'
import { day } from './parts/day.ts'
import { firstLoad } from './parts/first-load.ts'
import { keyPress } from './parts/key-press.ts'
import { memory } from './parts/memory.ts'
import { nodes } from './parts/nodes.ts'
import { restart } from './parts/restart.ts'
import { review } from './parts/review.ts'
import { start } from './parts/start.ts'
import { storm } from './parts/storm.ts'
import { throughput } from './parts/throughput.ts'
import { tickToScreens } from './parts/tick-to-screens.ts'
import { type Line, verdictOf } from './report/line.ts'
import { type Section, tableOf } from './report/table.ts'

/** `npm run bench [-- part …]`: measures the board, prints what it reaches, and fails if a figure is missed. */

const PARTS: Readonly<Record<string, () => Promise<Section>>> = {
  ticks: tickToScreens,
  throughput,
  append,
  start,
  memory,
  'first-load': firstLoad,
  'key-press': keyPress,
  review,
  nodes,
  restart,
  storm,
  day,
}

/** A share of all cores that can make a latency twice what it is. */
const BUSY = 0.1

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`No such part of the bench: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`)
  process.exit(2)
}

const load = await machineLoad(2_000)
console.log(`Before the bench began, this machine was ${Math.round(load * 100)} % busy with something else.`)
if (load > BUSY) console.log('That is too much: what follows says little.')
console.log()

const from = performance.now()
const lines: Line[] = []
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const section = await measure()
  console.log(`${tableOf(section)}\n`)
  lines.push(...section.lines)
}
const count = (verdict: ReturnType<typeof verdictOf>): number =>
  lines.filter((line) => verdictOf(line) === verdict).length
const minutes = ((performance.now() - from) / 60_000).toFixed(1)
console.log(
  `${count('reached')} reached, ${count('missed')} missed, ${count('generator-bound')} generator-bound, in ${minutes} minutes`,
)
process.exitCode = count('missed') === 0 ? 0 : 1
