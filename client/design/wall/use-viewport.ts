import { useSyncExternalStore } from 'react'

/** The room there is, in px of a 1080p drawing: 1920 by 1080, or more one way on a screen of another shape. */
export type Viewport = { width: number; height: number }

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** The window in px of a 1080p drawing, as `--wall-px` of the tokens has it; follows its size. */
export function useViewport(): Viewport {
  const width = useSyncExternalStore(subscribe, () => window.innerWidth)
  const height = useSyncExternalStore(subscribe, () => window.innerHeight)
  const px = Math.min(width / 1920, height / 1080)
  return { width: width / px, height: height / px }
}
