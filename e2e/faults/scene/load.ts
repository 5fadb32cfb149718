import { randomUUID } from 'node:crypto'
import type { Chance } from '#server/demo/chance.ts'
import { Ledger } from '../oracle/ledger.ts'
import { Device } from './device.ts'
import { mixedCommands } from './mixed-commands.ts'
import type { Scene } from './scene.ts'
import { isInTime } from './until.ts'

/** Officers at work, until so many commands have their answers. */
export type Load = {
  ledger: Ledger
  /** Resolves once at least so many commands are answered, or the patience is over: the ledger says which. */
  answered(count: number): Promise<unknown>
  /** Likewise, once all are. */
  done(): Promise<unknown>
} & Disposable

/** As many as four officers with a few devices each; every device has one command on its way. */
const DEVICES = 32

export function startLoad(scene: Scene, commands: number, chance: Chance, devices = DEVICES): Load {
  const { summit, people, origin, screens } = scene
  const { desk, otherDesk, chair, otherChair } = people
  const officers = [desk, otherDesk, chair, otherChair]
  const ledger = new Ledger()
  let left = commands

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
      next: () => (left-- > 0 ? ask() : null),
      seen: () => Math.max(summit.seq, ...screens.map((screen) => screen.seq())),
    })
  })
  const deafen = scene.onLine(() => working.forEach((device) => device.hurry()))
  const answered = (count: number) => isInTime(() => ledger.answered() >= count, scene.patience)
  return {
    ledger,
    answered,
    done: () => answered(commands),
    [Symbol.dispose]() {
      deafen()
      working.forEach((device) => device.stop())
    },
  }
}
