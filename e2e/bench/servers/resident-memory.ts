import { execFileSync } from 'node:child_process'

/** The memory of a process that is in RAM now, in megabytes (10⁶ bytes). */
export function residentMemory(pid: number): number {
  const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })
  return (Number(kibibytes) * 1024) / 1e6
}
