import type { Fault, Run, Setting } from '../fault.ts'
import { watchEndings } from '../scene/endings.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged, withDivergences } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openTornScene } from '../scene/torn-scene.ts'

/**
 * The connection to PostgreSQL breaks in COMMIT, before it has arrived or before its answer has: the server cannot know
 * whether it committed, and finds out under the next lock, before it decides anything else.
 */
export const lostCommit: Fault = {
  name: 'lost-commit',
  stores: ['postgres'],
  quick: { runs: 0, commands: 0 },
  long: { runs: 20, commands: 1_000 },
  run: runOnce,
}

const NODES = 2
const LOSSES = 8
const COMMIT = 'COMMIT\0'

async function runOnce({ summit, commands, chance }: Setting): Promise<Run> {
  await using torn = await openTornScene(summit, NODES)
  const { scene, line } = torn
  const endings = watchEndings(scene)
  using load = startLoad(scene, 0, chance)
  const healed: number[] = []
  const counts = { 'cut-before': 0, 'cut-behind': 0 }
  for (let loss = 0; loss < LOSSES; loss += 1) {
    const how = chance() < 0.5 ? 'cut-before' : 'cut-behind'
    const lost = line.disturb(COMMIT, how)
    load.goOn(commands / LOSSES)
    await lost
    counts[how] += 1
    healed.push(await timeToHeal(scene, load.ledger))
    await endings.mend()
    await load.done()
  }
  return {
    accepted: load.ledger.accepted(),
    verdict: withDivergences(await judged(scene, load.ledger, summit.seq), endings.told()),
    healed,
    counted: { 'COMMITs that never arrived': counts['cut-before'], 'whose answer was lost': counts['cut-behind'] },
  }
}
