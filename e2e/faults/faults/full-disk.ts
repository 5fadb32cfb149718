import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Run, Setting } from '../fault.ts'
import { withoutMount } from '../means/linux-means.ts'
import { openSmallDisk } from '../means/small-disk.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene } from '../scene/scene.ts'

/** The disk is full to the last block while officers work; then there is room again, and nobody restarts anything. */
export const fullDisk: Fault = {
  name: 'full-disk',
  stores: ['sqlite'],
  hindrance: withoutMount,
  quick: { runs: 1, commands: 200 },
  long: { runs: 10, commands: 400 },
  run: runOnce,
}

/** Milliseconds. */
const FULL_FOR = 1_500

async function runOnce({ summit, commands, chance }: Setting): Promise<Run> {
  await using disk = await openSmallDisk(summit)
  await using scene = await openScene(summit, disk)
  using load = startLoad(scene, commands, chance)
  await load.answered(Math.floor(commands * 0.6 * chance()))
  disk.fill()
  await pause(FULL_FOR)
  const whileFull = load.ledger.unanswered().length
  disk.makeRoom()
  const healed = [await timeToHeal(scene, load.ledger)]
  await load.done()
  const verdict = await judged(scene, load.ledger, summit.seq)
  const counted = { 'commands waited for room': whileFull }
  return { accepted: load.ledger.accepted(), verdict, healed, counted }
}
