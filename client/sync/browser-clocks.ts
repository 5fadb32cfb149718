/**
 * The two clocks of a browser at one moment, in milliseconds. The monotonic one only runs forward but may stand still
 * while the device sleeps; the wall clock runs on in sleep but anybody can set it, so only its differences are used.
 */
export type ClockReading = { monotonic: number; wall: number }
export type BrowserClocks = () => ClockReading

export const browserClocks: BrowserClocks = () => ({ monotonic: performance.now(), wall: Date.now() })

/** How long ago `from` was: the longer of what both clocks say, so that neither can make old data look fresh. */
export const elapsed = (from: ClockReading, to: ClockReading): number =>
  Math.max(to.monotonic - from.monotonic, to.wall - from.wall)
