import { useSyncExternalStore } from 'react'

/** Where nothing can be asked about the screen, there is no thumb either. */
const query = (): MediaQueryList | null =>
  typeof window.matchMedia === 'function' ? window.matchMedia('(pointer: coarse), (max-width: 600px)') : null

function subscribe(listener: () => void): () => void {
  const list = query()
  list?.addEventListener('change', listener)
  return () => list?.removeEventListener('change', listener)
}

/** True on a tablet or phone, where everything that is pressed has to be as large as a thumb. */
export const useIsTouch = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches === true)
