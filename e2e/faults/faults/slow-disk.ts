import type { Fault, Run, Setting } from '../fault.ts'
import { TRACED, withoutTrace } from '../means/linux-means.ts'
import { openGround } from '../scene/ground.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene } from '../scene/scene.ts'

/** Every flush to the disk takes a third of a second and more, as on a worn-out card, and the server is killed in one. */
export const slowDisk: Fault = {
  name: 'slow-disk',
  stores: ['sqlite'],
  hindrance: withoutTrace,
  quick: { runs: 0, commands: 0 },
  long: { runs: 5, commands: 400 },
  run: runOnce,
}

/** Milliseconds that a flush takes longer. */
const SHORTEST = 200
const LONGEST = 500

async function runOnce({ summit, commands, chance }: Setting): Promise<Run> {
  const delay = `${Math.round(SHORTEST + chance() * (LONGEST - SHORTEST))}ms`
  const under = [...TRACED, '-o', '/dev/null', '-e', 'trace=fdatasync,fsync']
  const how = { under: [...under, '-e', `inject=fdatasync,fsync:delay_enter=${delay}`] }
  await using ground = await openGround(summit, how)
  await using scene = await openScene(summit, ground)
  using load = startLoad(scene, commands, chance)
  await load.answered(Math.floor(commands * (0.2 + 0.6 * chance())))
  await scene.server().kill()
  await scene.start()
  const healed = [await timeToHeal(scene, load.ledger)]
  await load.done()
  return { accepted: load.ledger.accepted(), verdict: await judged(scene, load.ledger, summit.seq), healed }
}
