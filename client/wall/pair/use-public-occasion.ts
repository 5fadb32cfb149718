import { useEffect, useState } from 'react'
import { backoff } from '#client/sync/backoff.ts'
import { SummitClock } from '#client/sync/summit-clock.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { BoardMode } from '#shared/board/status.ts'
import { askOccasion } from './pairing.ts'

/** What the server says to a screen that is not let in; null until it has answered. `now` ticks. */
export function usePublicOccasion(): { mode: BoardMode; now: Instant } | null {
  const [known, setKnown] = useState<{ mode: BoardMode; now: Instant } | null>(null)
  useEffect(() => {
    const clock = new SummitClock()
    let timer: ReturnType<typeof setTimeout>
    let left = false
    const ask = async (failures: number) => {
      const occasion = await askOccasion()
      if (left) return
      if (occasion === null) {
        timer = setTimeout(() => void ask(failures + 1), backoff(failures, null))
        return
      }
      clock.hear(occasion.now)
      const tick = () => setKnown({ mode: occasion.mode, now: clock.now() })
      tick()
      timer = setInterval(tick, 1_000)
    }
    void ask(0)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [])
  return known
}
