import type { Instant } from '#shared/board/instant.ts'

/** What a screen knows of its link to the server. */
export type Connection = {
  status: 'live' | 'reconnecting' | 'offline'
  /** The server's time when it was last heard; null before the first word of it. */
  asOf: Instant | null
  /** Commands that this device holds and the server has not taken yet. */
  unsent: number
}
