import { setTimeout as pause } from 'node:timers/promises'
import { cpuMeter } from './cpu-meter.ts'
import type { Load, Measured, Plan } from './plan.ts'
import { openScreens, type Screens } from './screens.ts'
import { createTicker, type Ticker } from './ticker.ts'

/**
 * A process of its own that is told a plan, connects the screens, ticks, tells what it measured, and stays connected
 * until it is left. Whatever goes wrong ends it with an error.
 */
process.once('message', (plan: Plan) => void run(plan))
process.once('disconnect', () => process.exit())

async function run(plan: Plan): Promise<void> {
  const screens = await openScreens(plan)
  const ticker = createTicker(plan, screens.start)
  process.send?.(await measure(plan.load, screens, ticker))
}

async function measure(load: Load, screens: Screens, { tick, prepare }: Ticker): Promise<Measured> {
  let seq = await prepare()
  let own = 0
  await screens.reached(seq)

  const one = async (): Promise<number> => {
    const from = performance.now()
    seq += 1
    const [arrived, at] = await Promise.all([screens.reached(seq), tick()])
    own += 1
    if (at !== seq) throw new Error('somebody else is ticking too')
    return arrived - from
  }

  /** Ticks one after another; milliseconds from each POST until it is on the last screen. */
  async function oneInFlight(count: number, pauseMs: number): Promise<number[]> {
    const toScreens: number[] = []
    for (let ticks = 0; ticks < count; ticks += 1) {
      toScreens.push(await one())
      await pause(pauseMs)
    }
    return toScreens
  }

  /** Keeps so many in flight while there are more, and waits until every screen has them all. @returns how many there were */
  async function inFlight(count: number, isMore: () => boolean): Promise<number> {
    const before = seq
    const tickAlong = async (): Promise<void> => {
      while (isMore()) {
        seq = Math.max(seq, await tick())
        own += 1
      }
    }
    await Promise.all(Array.from({ length: count }, tickAlong))
    await screens.reached(seq)
    return seq - before
  }

  const forSeconds = (seconds: number) => {
    const until = performance.now() + seconds * 1000
    return () => performance.now() < until
  }
  const soMany = (count: number) => {
    let left = count
    return () => left-- > 0
  }

  if (load.kind === 'one-in-flight') await oneInFlight(load.warmUp, load.pauseMs)
  if (load.kind === 'in-flight') await inFlight(load.inFlight, forSeconds(load.warmUpSeconds))

  const framesBefore = screens.frames()
  const [seqBefore, ownBefore] = [seq, own]
  const cpu = cpuMeter()
  const from = performance.now()
  const toScreens = load.kind === 'one-in-flight' ? await oneInFlight(load.ticks, load.pauseMs) : []
  if (load.kind === 'in-flight') await inFlight(load.inFlight, forSeconds(load.seconds))
  if (load.kind === 'so-many') await inFlight(load.inFlight, soMany(load.ticks))
  const seconds = (performance.now() - from) / 1000
  const { count, bytes } = screens.frames()
  return {
    ticks: seq - seqBefore,
    own: own - ownBefore,
    seconds,
    toScreens,
    cpu: cpu(),
    frameBytes: (bytes - framesBefore.bytes) / (count - framesBefore.count),
  }
}
