import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Holds the selected row where it is on the screen while lines come and go above it: somebody else's new delegation
 * must not push the row from under one's finger. `row` is the row in its list; `start` is where it
 * begins, null where it is not there.
 */
export function useSteadyScroll(scroller: RefObject<HTMLElement | null>, row: string, start: number | null): void {
  const before = useRef<{ row: string; start: number } | null>(null)
  useLayoutEffect(() => {
    const last = before.current
    const table = scroller.current
    before.current = start === null ? null : { row, start }
    if (last === null || start === null || table === null || last.row !== row) return
    const wasInView = last.start >= table.scrollTop && last.start <= table.scrollTop + table.clientHeight
    if (wasInView && last.start !== start) table.scrollBy({ top: start - last.start, behavior: 'instant' })
  }, [scroller, row, start])
}
