import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Run, Setting } from '../fault.ts'
import type { Ledger } from '../oracle/ledger.ts'
import { watchEndings } from '../scene/endings.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged, withDivergences } from '../scene/judged.ts'
import { DEVICES, startLoad } from '../scene/load.ts'
import { timeUntil } from '../scene/readiness.ts'
import { openTornScene } from '../scene/torn-scene.ts'

/**
 * One of three servers falls silent towards PostgreSQL in the middle of a transaction, while it holds the lock of the
 * log: nothing is closed, and nobody is told. The others have to go on within seconds, and it has to say that it is not
 * ready; then the line is back, and nobody restarts anything.
 */
export const partition: Fault = {
  name: 'partition',
  stores: ['postgres'],
  quick: { runs: 0, commands: 0 },
  long: { runs: 10, commands: 1_000 },
  run: runOnce,
}

const NODES = 3
/** With these a drain appends, and so has the lock. */
const APPENDING = 'chaebi addChanges'
/** Milliseconds. */
const ASK_EVERY = 50
/** Milliseconds for which it lasts. */
const SHORTEST = 10_000
const LONGEST = 16_000
/** In which the others have to go on: the database gives the lock back after three seconds of silence. */
const GO_ON_WITHIN = 8_000
/** In which the server has to say that it is not ready. */
const NOTICED_WITHIN = 15_000

async function runOnce({ summit, commands, chance }: Setting): Promise<Run> {
  await using torn = await openTornScene(summit, NODES)
  const { scene, line } = torn
  const endings = watchEndings(scene)
  using load = startLoad(scene, commands, chance)
  await load.answered(Math.floor(commands * 0.3 * chance()))

  await line.disturb(APPENDING, 'silence')
  const pauses = pausesOf(load.ledger)
  const noticed = timeUntil(scene.server(0), false, NOTICED_WITHIN)
  const until = performance.now() + SHORTEST + chance() * (LONGEST - SHORTEST)
  while (performance.now() < until) {
    // As long as it lasts everybody whose last command is answered has another.
    load.goOn(DEVICES - load.ledger.unanswered().length)
    await pause(ASK_EVERY)
  }
  const stoodStill = pauses.longest()
  const unready = await noticed
  line.heal()
  const healed = [await timeToHeal(scene, load.ledger)]
  await endings.mend()
  const ready = await timeUntil(scene.server(0), true, scene.patience)
  await load.done()
  const wrong = [
    ...endings.told(),
    ...(stoodStill > GO_ON_WITHIN ? [`the others stood still for ${stoodStill} ms`] : []),
    ...(unready === Infinity ? ['the server seemed ready without its database'] : []),
    ...(ready === Infinity ? ['the server is not ready again'] : []),
  ]
  return {
    accepted: load.ledger.accepted(),
    verdict: withDivergences(await judged(scene, load.ledger, summit.seq), wrong),
    healed,
    atMost: {
      'until the others went on': stoodStill,
      'until the server said that it was not ready': unready,
    },
  }
}

/** How long nobody got an answer, from now on. */
function pausesOf(ledger: Ledger): { longest(): number } {
  let last = performance.now()
  let longest = 0
  const look = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  ledger.onAnswer(look)
  return {
    longest() {
      look()
      return longest
    },
  }
}
