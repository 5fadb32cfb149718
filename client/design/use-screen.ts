import { useLayoutEffect } from 'react'
import type { Theme } from './theme.ts'

export type Screen = {
  /** `wall` is read from metres away, `desk` is a dense table, `phone` is for thumbs (and for signing in). */
  scale: 'wall' | 'desk' | 'phone'
  theme: Theme
  /** Smallest text of a wall in px of a 1080p screen; see `wallFloor`. */
  floor?: number
  /** The 17 px that KRDS asks for, on a desk whose reader wants it. */
  largeText?: boolean
}

/** Dresses the whole page for a room: scale, theme and, on a wall, the smallest text. Undone when the room is left. */
export function useScreen({ scale, theme, floor, largeText = false }: Screen): void {
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement
    dataset.scale = scale
    if (theme !== 'system') dataset.theme = theme
    if (largeText) dataset.text = 'large'
    if (floor !== undefined) style.setProperty('--wall-floor', String(floor))
    return () => {
      delete dataset.scale
      delete dataset.theme
      delete dataset.text
      style.removeProperty('--wall-floor')
    }
  }, [scale, theme, floor, largeText])
}
