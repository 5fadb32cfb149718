import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'
import type { Fault, Run, Setting } from '../fault.ts'
import { withoutTrace } from '../means/linux-means.ts'
import { answersIn, watchedBy } from '../means/trace.ts'
import { openGround } from '../scene/ground.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene } from '../scene/scene.ts'

/**
 * No fault but what a power loss rests on: the kernel's own account of each accepted command, of which the bytes were
 * written, then flushed (`fsync` or `fdatasync`), and then answered.
 */
export const flushBeforeAnswer: Fault = {
  name: 'flush-before-answer',
  stores: ['sqlite'],
  hindrance: withoutTrace,
  quick: { runs: 1, commands: 40 },
  long: { runs: 3, commands: 300 },
  run: runOnce,
}

async function runOnce({ summit, commands, chance, how = {} }: Setting): Promise<Run> {
  using place = temporaryDirectory()
  const file = join(place.path, 'trace')
  await using ground = await openGround(summit, { ...how, under: watchedBy(file) })
  await using scene = await openScene(summit, ground)
  using load = startLoad(scene, commands, chance)
  await load.done()
  const verdict = await judged(scene, load.ledger, summit.seq)
  await scene.server()[Symbol.asyncDispose]()

  const changing = [...load.ledger.entries()].filter(
    ({ outcome }) => outcome?.outcome === 'accepted' && outcome.seqs !== null,
  )
  const ids = changing.map(({ command }) => command.id)
  const { answers, tooEarly } = answersIn(readFileSync(file, 'latin1'), ids)
  const unseen = answers < ids.length ? [`only ${answers} of ${ids.length} answers are in the trace`] : []
  const early = tooEarly.filter((id) => ids.includes(id)).map((id) => `${id}: answered before it was flushed`)
  return {
    accepted: load.ledger.accepted(),
    verdict: { ...verdict, lost: [...verdict.lost, ...early, ...unseen] },
    healed: [],
    counted: { 'answers seen behind write and flush': answers - early.length },
  }
}
