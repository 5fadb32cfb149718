import { useEffect } from 'react'

/** Keeps the screen from sleeping while the page is in view; nothing where the browser offers no lock (plain http). */
export function useWakeLock(): void {
  useEffect(() => {
    // Older televisions and plain http have none; the types do not know them.
    const wakeLock = 'wakeLock' in navigator ? navigator.wakeLock : null
    if (wakeLock === null) return
    let lock: Promise<WakeLockSentinel | null> = Promise.resolve(null)
    const take = () => {
      // The browser lets go of the lock whenever the page is hidden. A refusal (battery saver) is no fault of ours.
      if (document.visibilityState === 'visible') lock = wakeLock.request('screen').catch(() => null)
    }
    take()
    document.addEventListener('visibilitychange', take)
    return () => {
      document.removeEventListener('visibilitychange', take)
      void lock.then((held) => held?.release())
    }
  }, [])
}
