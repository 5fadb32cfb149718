import { useSyncExternalStore } from 'react'
import { instant, type Instant } from '#shared/board/instant.ts'
import { useSync } from './sync-context.tsx'

/** The time of the log's clock, to the whole `step` milliseconds, ticking. */
export function useNow(step = 1_000): Instant {
  const sync = useSync()
  const now = () => instant(Math.floor(sync.now() / step) * step)
  return useSyncExternalStore((listener) => {
    const timer = setInterval(listener, Math.min(step, 1_000))
    return () => clearInterval(timer)
  }, now)
}
