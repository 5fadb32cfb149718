import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { temporaryDirectory } from '../../bench/temporary-directory.ts'

/** A wall clock of one process that somebody else sets. */
export type ShiftedClock = {
  /** By which the process finds it, beside the module to be loaded before it. */
  settings: Record<string, string>
  preload: string[]
  /** Resolves when the process has noticed. @param ahead milliseconds before the real time, or behind it */
  set(ahead: number): Promise<void>
} & Disposable

/** Longer than the process takes to look. */
const NOTICED_WITHIN = 100

export function shiftedClock(): ShiftedClock {
  const place = temporaryDirectory()
  const file = join(place.path, 'shift')
  writeFileSync(file, '0')
  return {
    settings: { CLOCK_SHIFT_FILE: file },
    preload: [join(import.meta.dirname, '../preload/shifted-clock.ts')],
    async set(ahead) {
      writeFileSync(file, String(Math.round(ahead)))
      await pause(NOTICED_WITHIN)
    },
    [Symbol.dispose]: () => place[Symbol.dispose](),
  }
}
