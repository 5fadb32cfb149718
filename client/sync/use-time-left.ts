import { useEffect, useState } from 'react'

/** Milliseconds until a moment of the page's monotonic clock, counted down by the second. */
export function useTimeLeft(endsAt: number): number {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, endsAt - now)
}
