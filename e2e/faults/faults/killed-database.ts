import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Run, Setting } from '../fault.ts'
import { postgresGround } from '../scene/ground.ts'
import { watchEndings } from '../scene/endings.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged, withDivergences } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { timeUntil } from '../scene/readiness.ts'
import { openScene } from '../scene/scene.ts'

/**
 * Every process of PostgreSQL is killed under load, and PostgreSQL is started again; nobody restarts a server. While it
 * is away each of them says that it is not ready.
 */
export const killedDatabase: Fault = {
  name: 'database-kill-9',
  stores: ['postgres'],
  // `server/nodes.test.ts` does the same to two servers.
  quick: { runs: 0, commands: 0 },
  long: { runs: 20, commands: 3_000 },
  run: runOnce,
}

const NODES = [{}, {}] as const
/** Milliseconds for which there is no database. */
const SHORTEST = 500
const LONGEST = 4_000
/** In which every server has to have noticed. */
const NOTICED_WITHIN = 5_000

async function runOnce({ summit, commands, chance }: Setting): Promise<Run> {
  await using ground = await postgresGround(summit)
  await using scene = await openScene(summit, ground, { nodes: NODES })
  const endings = watchEndings(scene)
  using load = startLoad(scene, commands, chance)
  await load.answered(Math.floor(commands * (0.1 + 0.6 * chance())))

  await ground.server.stop('kill')
  const unanswered = load.ledger.unanswered().length
  const unready = await Promise.all(scene.servers().map((server) => timeUntil(server, false, NOTICED_WITHIN)))
  await pause(SHORTEST + chance() * (LONGEST - SHORTEST))
  await ground.server.start()
  const healed = [await timeToHeal(scene, load.ledger)]
  await endings.mend()
  await load.done()
  const ready = await Promise.all(scene.servers().map((server) => timeUntil(server, true, scene.patience)))
  const wrong = [
    ...unready.flatMap((at, place) => (at === Infinity ? [`server ${place + 1} seemed ready without a database`] : [])),
    ...endings.told(),
    ...ready.flatMap((at, place) => (at === Infinity ? [`server ${place + 1} is not ready again`] : [])),
  ]
  return {
    accepted: load.ledger.accepted(),
    verdict: withDivergences(await judged(scene, load.ledger, summit.seq), wrong),
    healed,
    counted: { 'commands on their way in the moment of the kill': unanswered },
    atMost: { 'until a server said that it was not ready': Math.max(...unready) },
  }
}
