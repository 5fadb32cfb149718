import type { CommandType } from './command.ts'

/**
 * Sent at once or not at all: decided by what only the server knows, or true only of this moment. None is ever kept in
 * an outbox or shown ahead of its answer.
 */
export const ONLINE_ONLY: ReadonlySet<CommandType> = new Set<CommandType>([
  'review.freeze-brief',
  'remote.pair',
  'review.move-to',
  'review.adjust-time',
  'review.cover',
  'review.begin-signing',
  'review.sign',
  'review.enter-wet-signature',
  'review.confirm-wet-signature',
  'review.amend',
])
