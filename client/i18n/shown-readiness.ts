import type { Level } from '#shared/board/readiness.ts'

/** A readiness level as a screen shows it: `withheld` once the data is too old to carry a verdict. */
export type ShownReadiness = Level | 'withheld'
