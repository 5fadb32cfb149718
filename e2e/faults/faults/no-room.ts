import { setTimeout as pause } from 'node:timers/promises'
import type { Fault, Run, Setting } from '../fault.ts'
import { withoutOwnMount } from '../means/small-mount.ts'
import { watchEndings } from '../scene/endings.ts'
import { type PostgresGround, postgresGround } from '../scene/ground.ts'
import { timeToHeal } from '../scene/healing.ts'
import { judged, withDivergences } from '../scene/judged.ts'
import { startLoad } from '../scene/load.ts'
import { openScene, type Scene } from '../scene/scene.ts'

/** Where there can be no room, from one moment until another. */
export type Room = {
  /** Leaves no byte free that is not in use yet. */
  fill(): Promise<void>
  /** Gives room back. */
  makeRoom(): Promise<void>
}

/** Milliseconds. */
const FULL_FOR = 1_500

/**
 * Officers work, there is no room for what they enter, and then there is again; nobody restarts anything.
 * @param until the share of the commands that may be answered before
 */
export async function runWithoutRoom(
  scene: Scene,
  room: Room,
  { commands, chance, summit }: Setting,
  until: number,
): Promise<Run> {
  const endings = watchEndings(scene)
  using load = startLoad(scene, commands, chance)
  await load.answered(Math.floor(commands * until * chance()))
  await room.fill()
  await pause(FULL_FOR)
  const whileFull = load.ledger.unanswered().length
  await room.makeRoom()
  const healed = [await timeToHeal(scene, load.ledger)]
  await endings.mend()
  await load.done()
  return {
    accepted: load.ledger.accepted(),
    verdict: withDivergences(await judged(scene, load.ledger, summit.seq), endings.told()),
    healed,
    counted: { 'commands waited for room': whileFull },
  }
}

const NODES = [{}, {}] as const

/** The same to two servers on a PostgreSQL of which some part finds no room: all of a fault but its name and its length. */
export const noRoomInPostgres = (
  open: (ground: PostgresGround) => Promise<Room & AsyncDisposable>,
): Pick<Fault, 'stores' | 'hindrance' | 'quick' | 'run'> => ({
  stores: ['postgres'],
  hindrance: withoutOwnMount,
  quick: { runs: 0, commands: 0 },
  async run(setting) {
    await using ground = await postgresGround(setting.summit)
    await using room = await open(ground)
    await using scene = await openScene(setting.summit, ground, { nodes: NODES })
    return await runWithoutRoom(scene, room, setting, 0.3)
  },
})
