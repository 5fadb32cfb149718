import { type Instant, instant } from '#shared/board/instant.ts'
import { type BrowserClocks, browserClocks, type ClockReading, elapsed } from './browser-clocks.ts'

/** What a clock showed, and when by the wall clock of this device: as kept on it over a reload. */
export type KeptTime = { shows: Instant; wall: number }

/** A heartbeat that seems this much late may only have been held up on its way. */
const HELD_UP = 1_000
/** Without a heartbeat for longer than this the device may have slept, and the monotonic clock with it. */
const AWAKE = 3_000

/**
 * The log's clock as this client knows it: the server says what it shows, the browser's monotonic clock carries it
 * on. Only when heartbeats stay away does the browser's wall clock help, by its difference, over a sleep.
 */
export class SummitClock {
  readonly #clocks: BrowserClocks
  #shows: number
  #at: ClockReading

  constructor(clocks: BrowserClocks = browserClocks) {
    this.#clocks = clocks
    this.#at = clocks()
    this.#shows = this.#at.wall
  }

  /** Word from the server just now. */
  hear(shows: Instant): void {
    const late = this.now() - shows
    const heldUp = late > 0 && late < HELD_UP
    this.#shows = heldUp ? shows + late * (7 / 8) : shows
    this.#at = this.#clocks()
  }

  /** Goes on from what an earlier page of this device kept, until the server is heard. */
  recall({ shows, wall }: KeptTime): void {
    this.#at = this.#clocks()
    this.#shows = shows + Math.max(0, this.#at.wall - wall)
  }

  kept(): KeptTime {
    return { shows: this.now(), wall: this.#clocks().wall }
  }

  now(): Instant {
    const reading = this.#clocks()
    const awake = Math.max(0, reading.monotonic - this.#at.monotonic)
    return instant(Math.floor(this.#shows + (awake < AWAKE ? awake : elapsed(this.#at, reading))))
  }
}
