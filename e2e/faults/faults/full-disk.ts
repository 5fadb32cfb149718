import type { Fault, Run, Setting } from '../fault.ts'
import { withoutMount } from '../means/linux-means.ts'
import { openSmallDisk } from '../means/small-disk.ts'
import { openScene } from '../scene/scene.ts'
import { runWithoutRoom } from './no-room.ts'

/** The disk is full to the last block while officers work; then there is room again, and nobody restarts anything. */
export const fullDisk: Fault = {
  name: 'full-disk',
  stores: ['sqlite'],
  hindrance: withoutMount,
  quick: { runs: 1, commands: 200 },
  long: { runs: 10, commands: 400 },
  run: runOnce,
}

async function runOnce(setting: Setting): Promise<Run> {
  await using disk = await openSmallDisk(setting.summit)
  await using scene = await openScene(setting.summit, disk)
  return await runWithoutRoom(scene, disk, setting, 0.6)
}
