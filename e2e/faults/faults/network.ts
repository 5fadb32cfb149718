import { setTimeout as pause } from 'node:timers/promises'
import { startStallProxy, type StallProxy } from '../../fixtures/stall-proxy.ts'
import type { Fault, Run, Setting, Size } from '../fault.ts'
import { openGround, STORES } from '../scene/ground.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene } from '../scene/scene.ts'

/** What befalls the network, from one moment until another. */
type Outage = {
  begin: (network: StallProxy) => void
  /** Milliseconds, from and to. */
  lasts: readonly [number, number]
}

/** Every connection is closed, and there is none to be had for a while. */
export const cut = networkFault(
  'cut',
  { begin: (network) => network.cut(), lasts: [200, 4_000] },
  { runs: 1, commands: 200, stores: ['sqlite'] },
  10,
)
/** Nothing passes and nothing is closed. */
export const silence = networkFault(
  'silence',
  { begin: (network) => network.stall(), lasts: [500, 9_000] },
  { runs: 0, commands: 0 },
  8,
)
/** The server's ends of all connections are gone, and no client is told. */
export const halfOpen = networkFault(
  'half-open',
  { begin: (network) => network.orphan(), lasts: [0, 0] },
  { runs: 0, commands: 0 },
  4,
)

/** So often in each run. */
const OUTAGES = 2

function networkFault(name: string, { begin, lasts: [shortest, longest] }: Outage, quick: Size, runs: number): Fault {
  async function run({ summit, commands, chance }: Setting): Promise<Run> {
    const networks: StallProxy[] = []
    await using ground = await openGround(summit)
    await using scene = await openScene(summit, ground, {
      front: async (origin) => {
        const network = await startStallProxy(origin)
        networks.push(network)
        return network
      },
    })
    using load = startLoad(scene, 0, chance)
    const healed: number[] = []
    for (let outage = 0; outage < OUTAGES; outage += 1) {
      const before = load.ledger.answered()
      load.goOn(commands / OUTAGES)
      await load.answered(before + Math.floor((commands / OUTAGES) * 0.8 * chance()))
      networks.forEach(begin)
      await pause(shortest + chance() * (longest - shortest))
      networks.forEach((network) => network.heal())
      healed.push(await timeToHeal(scene, load.ledger))
      await load.done()
    }
    return { accepted: load.ledger.accepted(), verdict: await judged(scene, load.ledger, summit.seq), healed }
  }
  return { name, stores: STORES, quick, long: { runs, commands: 1_000 }, run }
}
