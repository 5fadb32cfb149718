import type { Instant } from '#shared/board/instant.ts'
import type { SyncState } from './sync.ts'

/** Storing takes milliseconds; what is not stored after this long (milliseconds) may never be. */
const STORED_WITHIN = 2_000

/** How many commands the device could not store: they are in this page alone, and would be gone with it. */
export const unkeptCount = ({ outbox }: Pick<SyncState, 'outbox'>, now: Instant): number =>
  outbox.filter(({ command, progress }) => progress.at === 'unkept' && now - command.observedAt > STORED_WITHIN).length
