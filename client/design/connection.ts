import type { Instant } from '#shared/board/instant.ts'

/** What a screen shows of its link to the server; the sync knows more. */
export type Connection = {
  kind: 'live' | 'reconnecting' | 'offline'
  /** The last moment at which the board on screen was known to be the present one. */
  asOf: Instant
  /** Commands that this device holds and the server has not taken yet. */
  unsent: number
}
