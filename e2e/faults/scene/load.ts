import { randomUUID } from 'node:crypto'
import type { Chance } from '#server/demo/chance.ts'
import { Ledger } from '../oracle/ledger.ts'
import { Device } from './device.ts'
import { mixedCommands } from './mixed-commands.ts'
import type { Scene } from './scene.ts'
import { isInTime } from './until.ts'

/** Officers at work. */
export type Load = {
  ledger: Ledger
  /** Has them ask for so many things more. */
  goOn(commands: number): void
  /** Resolves once at least so many commands are answered, or none was for as long as the patience: the ledger says which. */
  answered(count: number): Promise<unknown>
  /** Likewise, once all are that were to be asked. What has no answer then is not asked for again. */
  done(): Promise<unknown>
} & Disposable

/** As many as four officers with a few devices each; every device has one command on its way. */
export const DEVICES = 32

/** @param commands that are asked for at once; more may follow */
export function startLoad(scene: Scene, commands: number, chance: Chance, devices = DEVICES): Load {
  const { summit, people, origin, screens } = scene
  const { desk, otherDesk, chair, otherChair } = people
  const officers = [desk, otherDesk, chair, otherChair]
  const ledger = new Ledger()
  let asked = 0
  let wanted = commands

  const share = <Thing>(things: readonly Thing[], at: number): Thing[] =>
    things.filter((_, index) => index % devices === at % things.length)
  const working = Array.from({ length: devices }, (_, at) => {
    const things = {
      items: share(summit.items, at),
      participations: share(summit.participations, at),
      contested: summit.items,
    }
    const ask = mixedCommands(chance, things)
    return new Device({
      officer: officers[at % officers.length] ?? desk,
      client: randomUUID(),
      origin,
      log: summit.log,
      ledger,
      next() {
        if (asked >= wanted) return null
        asked += 1
        return ask()
      },
      seen: () => Math.max(summit.seq, ...screens.map((screen) => screen.seq())),
    })
  })
  const deafen = scene.onLine(() => working.forEach((device) => device.hurry()))
  // With silence, and not with the whole: a machine may be slow.
  const answered = async (count: number): Promise<boolean> => {
    for (let before = ledger.answered(); before < count; before = ledger.answered())
      if (!(await isInTime(() => ledger.answered() > before, scene.patience))) return false
    return true
  }
  const stop = () => working.forEach((device) => device.stop())
  return {
    ledger,
    answered,
    async done() {
      // Nobody may go on while the log is read and held against the ledger.
      if (!(await answered(wanted))) stop()
    },
    goOn(more) {
      wanted += more
      for (const device of working) device.wake()
    },
    [Symbol.dispose]() {
      deafen()
      stop()
    },
  }
}
