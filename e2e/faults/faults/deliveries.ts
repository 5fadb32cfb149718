import type { Chance } from '#server/demo/chance.ts'
import type { Fault, Run, Setting } from '../fault.ts'
import { type Passage, startUnrulyFront, type Unruly } from '../fronts/unruly-front.ts'
import { openGround, STORES } from '../scene/ground.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene } from '../scene/scene.ts'

/** Commands arrive twice, late, behind later ones or not at all, answers get lost, and frames overtake each other. */
export const deliveries: Fault = {
  name: 'deliveries',
  stores: STORES,
  quick: { runs: 1, commands: 200, stores: ['sqlite'] },
  long: { runs: 10, commands: 1_000 },
  run: runOnce,
}

/** Milliseconds: longer than a sender waits before it tries again, so that an old copy meets the answered command. */
const LATE = 3_000
const FRAME_LATE = 120

async function runOnce({ summit, commands, chance, how }: Setting): Promise<Run> {
  const counts = { once: 0, twice: 0, late: 0, lost: 0, 'answer-lost': 0 }
  let isUnruly = true
  const unruly: Unruly = {
    command() {
      const passage = isUnruly ? anyPassage(chance) : ({ how: 'once' } as const)
      counts[passage.how] += 1
      return passage
    },
    packet: (text) => (isUnruly && text.startsWith('42["frame"') ? anyPackets(text, chance) : [{ text, afterMs: 0 }]),
  }
  await using ground = await openGround(summit, how)
  await using scene = await openScene(summit, ground, { front: (origin) => startUnrulyFront(origin, unruly) })
  using load = startLoad(scene, commands, chance)
  await load.done()
  isUnruly = false
  const verdict = await judged(scene, load.ledger, summit.seq)
  const counted = {
    'commands delivered twice': counts.twice,
    'delivered after their sender had given up': counts.late,
    'lost on their way': counts.lost,
    'whose answer was lost': counts['answer-lost'],
  }
  return { accepted: load.ledger.accepted(), verdict, healed: [], counted }
}

function anyPassage(chance: Chance): Passage {
  const at = chance()
  if (at < 0.1) return { how: 'twice' }
  if (at < 0.15) return { how: 'late', afterMs: chance() * LATE }
  if (at < 0.18) return { how: 'lost' }
  return { how: at < 0.21 ? 'answer-lost' : 'once' }
}

function anyPackets(text: string, chance: Chance) {
  const at = chance()
  const late = { text, afterMs: chance() * FRAME_LATE }
  if (at < 0.2) return [{ text, afterMs: 0 }, late]
  if (at < 0.4) return [late]
  return at < 0.45 ? [] : [{ text, afterMs: 0 }]
}
