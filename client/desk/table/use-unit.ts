import { useSyncExternalStore } from 'react'
import { useDeskPreferences } from '../state/desk-preferences.ts'

/** One unit of drawing (`--u`) in CSS pixels: 1, unless the reader's own text, or the desk's, is larger or smaller. */
export function useUnit(): number {
  const { largeText } = useDeskPreferences()
  const rem = useSyncExternalStore(subscribe, rootFontSize)
  return (rem / 16) * (largeText ? 17 / 15 : 1)
}

/** The browser tells of its zoom and text size by this event. */
function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}

function rootFontSize(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.isNaN(size) ? 16 : size
}
