import type { Fault, Run, Setting } from '../fault.ts'
import { withoutOwnMount } from '../means/small-mount.ts'
import { openSmallTablespace } from '../means/small-tablespace.ts'
import { postgresGround } from '../scene/ground.ts'
import { openScene } from '../scene/scene.ts'
import { runWithoutRoom } from './no-room.ts'

/** PostgreSQL finds no room for its tables (53100) under load; then there is room again, and nobody restarts anything. */
export const fullTablespace: Fault = {
  name: 'full-tablespace',
  stores: ['postgres'],
  hindrance: withoutOwnMount,
  quick: { runs: 0, commands: 0 },
  long: { runs: 10, commands: 2_000 },
  run: runOnce,
}

const NODES = [{}, {}] as const

async function runOnce(setting: Setting): Promise<Run> {
  await using ground = await postgresGround(setting.summit)
  await using tablespace = await openSmallTablespace(ground)
  await using scene = await openScene(setting.summit, ground, { nodes: NODES })
  return await runWithoutRoom(scene, tablespace, setting, 0.3)
}
