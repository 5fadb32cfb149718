import { HOUR } from '#shared/board/instant.ts'
import type { Fault, Run, Setting } from '../fault.ts'
import { shiftedClock } from '../means/shifted-clock.ts'
import { readHistory } from '../oracle/history.ts'
import { openGround, STORES } from '../scene/ground.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged, withDivergences } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene, type Scene } from '../scene/scene.ts'

/** The server's clock jumps for hours, forward and back, while officers work and while it is down. */
export const clockJumps: Fault = {
  name: 'clock-jumps',
  stores: STORES,
  quick: { runs: 0, commands: 0 },
  long: { runs: 10, commands: 1_000 },
  run: runOnce,
}

const JUMPS = 4
/** Both ways; together less than a session lasts, so that nobody is signed out by it. */
const FARTHEST = 4 * HOUR

async function runOnce({ summit, commands, chance }: Setting): Promise<Run> {
  using clock = shiftedClock()
  await using ground = await openGround(summit, clock)
  await using scene = await openScene(summit, ground)
  using load = startLoad(scene, 0, chance)
  const healed: number[] = []
  for (let jump = 0; jump < JUMPS; jump += 1) {
    load.goOn(commands / JUMPS)
    await clock.set((chance() * 2 - 1) * FARTHEST)
    if (jump === JUMPS - 1) {
      await scene.server().kill()
      await scene.start()
    }
    healed.push(await timeToHeal(scene, load.ledger))
    await load.done()
  }
  const verdict = withDivergences(await judged(scene, load.ledger, summit.seq), await backwards(scene))
  return { accepted: load.ledger.accepted(), verdict, healed }
}

/** The changes that are said to have been before those before them. */
async function backwards({ ground }: Scene): Promise<string[]> {
  const log = await ground.read()
  const { changes } = await readHistory(log, [])
  await log.close()
  return changes.flatMap(({ seq, at }, index) =>
    at < (changes[index - 1]?.at ?? at) ? [`#${seq} goes back in time`] : [],
  )
}
