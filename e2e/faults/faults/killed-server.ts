import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Run, Setting } from '../fault.ts'
import { openGround } from '../scene/ground.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene, type Scene } from '../scene/scene.ts'

/** `kill -9` of the server while it commits; the next one starts, and the clients send again what has no answer. */
export const killedServer: Fault = {
  name: 'kill-9',
  stores: ['sqlite'],
  quick: { runs: 1, commands: 300 },
  long: { runs: 200, commands: 5_050 },
  run: killOnce,
}

/** The same over a database, which keeps what the server has sent it. */
export const killedServerOnPostgres: Fault = {
  ...killedServer,
  stores: ['postgres'],
  quick: { runs: 0, commands: 0 },
  long: { runs: 20, commands: 5_000 },
}

/** Milliseconds: the moment within a drain is chance. */
const WITHIN_A_DRAIN = 20

async function killOnce({ summit, commands, chance, how, patience }: Setting): Promise<Run> {
  await using ground = await openGround(summit, how)
  await using scene = await openScene(summit, ground, { patience })
  using load = startLoad(scene, commands, chance)
  await load.answered(Math.floor(commands * (0.1 + 0.8 * chance())))
  await pause(chance() * WITHIN_A_DRAIN)

  await scene.server().kill()
  const unanswered = load.ledger.unanswered()
  const kept = await committedOf(scene, unanswered)
  await scene.start()
  const healed = [await timeToHeal(scene, load.ledger)]
  await load.done()
  const verdict = await judged(scene, load.ledger, summit.seq)
  const counted = {
    'commands on their way in the moment of the kill': unanswered.length,
    'of them committed already, and not answered yet': kept,
  }
  return { accepted: load.ledger.accepted(), verdict, healed, counted }
}

/** How many of these commands the dead server had committed. */
async function committedOf({ ground }: Scene, ids: readonly string[]) {
  const log = await ground.read()
  const receipts = await Promise.all(ids.map((id) => log.receipt(id)))
  await log.close()
  return receipts.filter((receipt) => receipt !== undefined).length
}
