import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A row as it was last seen: where it begins among the lines, and how far below the top of the view. */
type Seen = { row: string; start: number; below: number }

/**
 * Holds the selected row where it is on the screen while lines come and go above it: somebody else's new delegation
 * must not push the row from under one's finger. `row` is the row in its list; `start` is where it begins, null where
 * it is not there.
 */
export function useSteadyScroll(scroller: RefObject<HTMLElement | null>, row: string, start: number | null): void {
  const seen = useRef<Seen | null>(null)
  useLayoutEffect(() => {
    const table = scroller.current
    // Scrolled by hand, or by a key, it is somewhere else by intent.
    const follow = () => {
      if (seen.current !== null && table !== null) seen.current.below = seen.current.start - table.scrollTop
    }
    table?.addEventListener('scroll', follow, { passive: true })
    return () => table?.removeEventListener('scroll', follow)
  }, [scroller])

  useLayoutEffect(() => {
    const table = scroller.current
    const last = seen.current
    if (table === null || start === null) return void (seen.current = null)
    const below = start - table.scrollTop
    const moved = last?.row === row && last.start !== start && last.below >= 0 && last.below <= table.clientHeight
    // By what is seen, for the table may have made up for some of it already.
    if (moved) table.scrollBy({ top: below - last.below, behavior: 'instant' })
    seen.current = { row, start, below: start - table.scrollTop }
  }, [scroller, row, start])
}
