import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

/** How busy this machine is with whatever else runs on it, as a share of all its cores, over so many milliseconds. */
export async function machineLoad(overMs: number): Promise<number> {
  const before = cpuTimes()
  await pause(overMs)
  const after = cpuTimes()
  return 1 - (after.idle - before.idle) / (after.all - before.all)
}

function cpuTimes(): { idle: number; all: number } {
  const times = cpus().map((cpu) => cpu.times)
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((each) => Object.values(each))) }
}
