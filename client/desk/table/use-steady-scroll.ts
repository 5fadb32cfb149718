import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Holds the selected row where it is on the screen while lines come and go above it: somebody else's new delegation
 * must not push the row from under one's finger. `start` is where the row begins, null where it is not in the table.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  selected: string | null,
  start: number | null,
): void {
  const before = useRef<{ selected: string | null; start: number } | null>(null)
  useLayoutEffect(() => {
    const last = before.current
    const table = scroller.current
    before.current = start === null ? null : { selected, start }
    if (last === null || start === null || table === null || last.selected !== selected) return
    const wasInView = last.start >= table.scrollTop && last.start <= table.scrollTop + table.clientHeight
    if (wasInView && last.start !== start) table.scrollBy({ top: start - last.start, behavior: 'instant' })
  }, [scroller, selected, start])
}
