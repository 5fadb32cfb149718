import type { Instant } from '#shared/board/instant.ts'
import { RECONNECTING_AFTER, WITHHELD_AFTER } from '#shared/protocol/socket.ts'
import { type BrowserClocks, browserClocks, type ClockReading, elapsed } from './browser-clocks.ts'
import type { Connection } from './sync.ts'

/**
 * How much the board on screen may still be taken for the present one. What counts is not that a line is open but
 * that the server said 'this is where the log is' and the board was there.
 */
export class Freshness {
  readonly #clocks: BrowserClocks
  /** The last proof; before the first one of this page, the moment the page began to wait for it. */
  #since: ClockReading
  #proven = false
  #asOf: Instant
  #deviceOffline = false

  constructor(asOf: Instant, clocks: BrowserClocks = browserClocks) {
    this.#clocks = clocks
    this.#since = clocks()
    this.#asOf = asOf
  }

  /** The board is the one that the server has, at `now` of the log's clock. */
  prove(now: Instant): void {
    this.#since = this.#clocks()
    this.#proven = true
    this.#asOf = now
    // A device may believe that it has no network while it plainly hears the server.
    this.#deviceOffline = false
  }

  /** What the device itself says of its network. */
  setDeviceOffline(offline: boolean): void {
    this.#deviceOffline = offline
  }

  /** Milliseconds since the last proof, or since the page began. */
  silence(): number {
    return elapsed(this.#since, this.#clocks())
  }

  /** A board kept from an earlier page proves nothing: whatever its age, it is withheld until the server is heard. */
  connection(): Pick<Connection, 'kind' | 'asOf' | 'withheld'> {
    const silence = this.silence()
    return { kind: this.#kind(silence), asOf: this.#asOf, withheld: !this.#proven || silence >= WITHHELD_AFTER }
  }

  #kind(silence: number): Connection['kind'] {
    if (this.#deviceOffline || silence >= WITHHELD_AFTER) return 'offline'
    return this.#proven && silence < RECONNECTING_AFTER ? 'live' : 'reconnecting'
  }
}
