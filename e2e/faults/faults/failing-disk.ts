import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, Run, Setting } from '../fault.ts'
import { TRACED, withoutTrace } from '../means/linux-means.ts'
import { openGround } from '../scene/ground.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene } from '../scene/scene.ts'

/** One flush ends with an I/O error: the server cannot know what is on the disk, ends by itself, and the next finds out. */
export const failingDisk: Fault = {
  name: 'failing-disk',
  stores: ['sqlite'],
  hindrance: withoutTrace,
  quick: { runs: 1, commands: 200 },
  long: { runs: 10, commands: 1_000 },
  run: runOnce,
}

/** Flushes under load before the one that fails, at most. */
const FLUSHES = 20

async function runOnce({ summit, commands, chance }: Setting): Promise<Run> {
  await using ground = await openGround(summit)
  await using scene = await openScene(summit, ground)
  await scene.server()[Symbol.asyncDispose]()
  const wal = join(realpathSync(ground.dataDir), 'board.sqlite-wal')
  const under = [...TRACED, '-o', '/dev/null', '-P', wal, '-e', 'trace=fdatasync,fsync']
  const failing = 2 + Math.floor(chance() * FLUSHES)
  await scene.start({ under: [...under, '-e', `inject=fdatasync,fsync:error=EIO:when=${failing}`] })

  using load = startLoad(scene, commands, chance)
  const ended = scene.server().ended.then(() => 'ended')
  while ((await Promise.race([ended, load.done()])) !== 'ended') load.goOn(commands)
  const unanswered = load.ledger.unanswered().length
  await scene.start()
  const healed = [await timeToHeal(scene, load.ledger)]
  await load.done()
  const verdict = await judged(scene, load.ledger, summit.seq)
  const counted = { 'commands without an answer when the server ended itself': unanswered }
  return { accepted: load.ledger.accepted(), verdict, healed, counted }
}
