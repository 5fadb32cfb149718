import type { Fault, Run, Setting } from '../fault.ts'
import { withoutOwnMount } from '../means/small-mount.ts'
import { openSmallWal } from '../means/small-wal.ts'
import { postgresGround } from '../scene/ground.ts'
import { openScene } from '../scene/scene.ts'
import { runWithoutRoom } from './no-room.ts'

/**
 * PostgreSQL finds no room for its write-ahead log under load, for which it ends by itself; then there is room again and
 * it is started. Nobody restarts a server of the board.
 */
export const fullWal: Fault = {
  name: 'full-wal',
  stores: ['postgres'],
  hindrance: withoutOwnMount,
  quick: { runs: 0, commands: 0 },
  long: { runs: 5, commands: 2_000 },
  run: runOnce,
}

const NODES = [{}, {}] as const

async function runOnce(setting: Setting): Promise<Run> {
  await using ground = await postgresGround(setting.summit)
  await using wal = await openSmallWal(ground)
  await using scene = await openScene(setting.summit, ground, { nodes: NODES })
  return await runWithoutRoom(scene, wal, setting, 0.3)
}
