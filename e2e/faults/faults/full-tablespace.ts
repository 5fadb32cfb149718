import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Run, Setting } from '../fault.ts'
import { openSmallTablespace, withoutOwnMount } from '../means/small-tablespace.ts'
import { watchEndings } from '../scene/endings.ts'
import { postgresGround } from '../scene/ground.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged, withDivergences } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene } from '../scene/scene.ts'

/** PostgreSQL finds no room for its tables (53100) under load; then there is room again, and nobody restarts anything. */
export const fullTablespace: Fault = {
  name: 'full-tablespace',
  stores: ['postgres'],
  hindrance: withoutOwnMount,
  quick: { runs: 0, commands: 0 },
  long: { runs: 10, commands: 2_000 },
  run: runOnce,
}

const NODES = [{}, {}] as const
/** Milliseconds. */
const FULL_FOR = 1_500

async function runOnce({ summit, commands, chance }: Setting): Promise<Run> {
  await using ground = await postgresGround(summit)
  await using tablespace = await openSmallTablespace(ground)
  await using scene = await openScene(summit, ground, { nodes: NODES })
  const endings = watchEndings(scene)
  using load = startLoad(scene, commands, chance)
  await load.answered(Math.floor(commands * 0.3 * chance()))
  tablespace.fill()
  await pause(FULL_FOR)
  const whileFull = load.ledger.unanswered().length
  tablespace.makeRoom()
  const healed = [await timeToHeal(scene, load.ledger)]
  await endings.mend()
  await load.done()
  return {
    accepted: load.ledger.accepted(),
    verdict: withDivergences(await judged(scene, load.ledger, summit.seq), endings.told()),
    healed,
    counted: { 'commands waited for room': whileFull },
  }
}
