import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from './chance.ts'
import type { Demo } from './start-demo.ts'

/** Milliseconds between two things that officers do. */
const PAUSE = { shortest: 4_000, longest: 9_000 }

/** Lets the officers of the script work until `signal` ends it. What the board refuses, they leave. */
export async function keepWorking(demo: Pick<Demo, 'work'>, chance: Chance, signal: AbortSignal): Promise<void> {
  try {
    for (;;) {
      await pause(PAUSE.shortest + chance() * (PAUSE.longest - PAUSE.shortest), undefined, { signal })
      await demo.work(chance)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
