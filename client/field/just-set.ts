import type { Instant } from '#shared/board/instant.ts'
import type { Stamp } from '#shared/board/tracked.ts'

/** Milliseconds for which a row stays where it was ticked, so that a second tap does not hit the one that moves up. */
const HELD = 2_000

/** Whether a finger set this a moment ago. */
export const isJustSet = (last: Stamp | null, now: Instant): boolean => last !== null && now - last.observedAt < HELD
