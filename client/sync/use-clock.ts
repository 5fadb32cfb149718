import { useSyncExternalStore } from 'react'
import { type Instant, instant } from '#shared/board/instant.ts'
import type { SummitClock } from './summit-clock.ts'

/** What a clock shows, to the whole second, ticking: for whoever is not in yet and has no sync to ask. */
export const useClock = (clock: SummitClock): Instant =>
  useSyncExternalStore(everySecond, () => instant(Math.floor(clock.now() / 1_000) * 1_000))

function everySecond(listener: () => void): () => void {
  const timer = setInterval(listener, 1_000)
  return () => clearInterval(timer)
}
