import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Run, Setting } from '../fault.ts'
import { openGround } from '../scene/ground.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene } from '../scene/scene.ts'

/**
 * Two or three servers on one database; one is killed under load and stays away. What waited for it is answered by the
 * others, and its screens heal there; later it is started again.
 */
export const killedNode: Fault = {
  name: 'node-kill-9',
  stores: ['postgres'],
  quick: { runs: 1, commands: 150 },
  long: { runs: 20, commands: 3_000 },
  run: runOnce,
}

/** Milliseconds: the moment within a drain is chance. */
const WITHIN_A_DRAIN = 20

async function runOnce({ summit, commands, chance }: Setting): Promise<Run> {
  const nodes = chance() < 0.5 ? [{}, {}] : [{}, {}, {}]
  await using ground = await openGround(summit)
  await using scene = await openScene(summit, ground, { nodes })
  using load = startLoad(scene, commands, chance)
  await load.answered(Math.floor(commands * (0.1 + 0.4 * chance())))
  await pause(chance() * WITHIN_A_DRAIN)

  const victim = Math.floor(chance() * nodes.length)
  await scene.server(victim).kill()
  const unanswered = load.ledger.unanswered().length
  const healed = [await timeToHeal(scene, load.ledger)]
  await scene.start({}, victim)
  load.goOn(Math.floor(commands / 4))
  await load.done()
  return {
    accepted: load.ledger.accepted(),
    verdict: await judged(scene, load.ledger, summit.seq),
    healed,
    counted: { 'commands on their way in the moment of the kill': unanswered },
  }
}
