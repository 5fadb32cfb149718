import { useSyncExternalStore } from 'react'

/** Below this many px a table of people no longer fits beside thumbs. */
const NARROW = 720

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** Whether this window is as narrow as a phone. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => window.innerWidth < NARROW)
