import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { ThingRef } from '#shared/board/text.ts'
import { select } from '../acts/select.ts'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import type { Line } from './table-lines.ts'
import { useSteadyScroll } from './use-steady-scroll.ts'
import { useUnit } from './use-unit.ts'

/** Heights in units of drawing; what opens below a row is measured once it is there. */
const HEIGHTS: Record<Line['is'], number> = { group: 36, row: 38, conflict: 154, refused: 76, parked: 96, editor: 132 }

/** Of the head of the table, in units of drawing. */
const HEAD = 32

type TableVirtualizer = Virtualizer<HTMLDivElement, HTMLTableRowElement>

type LineWindow = {
  virtualizer: TableVirtualizer
  /** Selects a row, brings it into view and puts the keyboard on it. */
  moveTo: (of: ThingRef) => void
}

/**
 * Which of the lines are in the page: those in view, and, wherever it is scrolled, the selected row with what opens
 * below it.
 * @param list what the lines are of: another list begins at its top, or at the selected row if that is in it
 */
export function useLineWindow(
  scroller: RefObject<HTMLDivElement | null>,
  lines: readonly Line[],
  list: string,
): LineWindow {
  const desk = useDesk()
  const unit = useUnit()
  const selected = useDeskState((state) => state.selected)
  const at = selected === null ? -1 : lines.findIndex((line) => line.key === selected)
  const opened = at < 0 ? 0 : linesBelow(lines, at)
  const held = useMemo(() => heldLines(lines, at, opened), [lines, at, opened])
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here and in the table, and memoized nowhere
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => lines[index]?.key ?? index,
    estimateSize: (index) => HEIGHTS[lines[index]?.is ?? 'row'] * unit,
    rangeExtractor: useCallback((range: Range) => withIndexes(defaultRangeExtractor(range), held), [held]),
    overscan: 8,
    // The head of the table is above the lines, and stays there over the first line that is scrolled to.
    scrollMargin: HEAD * unit,
    scrollPaddingStart: HEAD * unit,
  })
  useSteadyScroll(scroller, `${list} ${selected}`, virtualizer.measurementsCache[at]?.start ?? null)
  // Another size of text makes every line another height.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, unit])
  const begin = useEffectEvent(() => {
    if (at < 0) virtualizer.scrollToOffset(0)
    else virtualizer.scrollToIndex(at, { align: 'auto' })
  })
  useLayoutEffect(() => begin(), [list])

  const wanted = useRef<ThingRef | null>(null)
  const bringIntoView = () => {
    if (at < 0 || (wanted.current === null && !hasKeyboard(scroller.current, selected))) return
    // With its row come the head of its group above it, or what opens below it.
    const head = lines[at - 1]?.is === 'group' ? at - 1 : at
    const hidden = isAbove(virtualizer, head) ? head : isBelow(virtualizer, at + opened) ? at + opened : null
    if (hidden !== null) virtualizer.scrollToIndex(hidden, { align: 'auto' })
    takeKeyboard(scroller.current, wanted)
  }
  const follow = useEffectEvent(() => bringIntoView())
  // Not whenever lines come and go: where the reader has scrolled to since is their own affair.
  useLayoutEffect(() => follow(), [selected, opened])
  const moveTo = (of: ThingRef) => {
    wanted.current = of
    if (of === selected) bringIntoView()
    else select(desk, of)
  }
  return { virtualizer, moveTo }
}

// By what is known of the layout: to ask the browser would make it lay out the page for every key.
function isAbove({ measurementsCache, scrollOffset, options }: TableVirtualizer, index: number): boolean {
  const line = measurementsCache[index]
  return line !== undefined && line.start - options.scrollPaddingStart < (scrollOffset ?? 0)
}

function isBelow({ measurementsCache, scrollOffset, scrollRect }: TableVirtualizer, index: number): boolean {
  const line = measurementsCache[index]
  return line !== undefined && line.end > (scrollOffset ?? 0) + (scrollRect?.height ?? 0)
}

/** How many lines open below the row at `at`. */
function linesBelow(lines: readonly Line[], at: number): number {
  const next = lines.findIndex((line, index) => index > at && (line.is === 'row' || line.is === 'group'))
  return (next < 0 ? lines.length : next) - at - 1
}

/** True while the keyboard is on a row, so that following it tears nobody away from elsewhere. */
function hasKeyboard(table: HTMLElement | null, of: ThingRef | null): boolean {
  const { activeElement } = document
  return (
    activeElement instanceof HTMLElement &&
    table?.contains(activeElement) === true &&
    activeElement.dataset['tick'] === of
  )
}

/**
 * The lines that stay in the page wherever it is scrolled: what the keyboard may be in. An editor that left would drop
 * the focus, the next letters would be commands, and its return would tear the keyboard away from elsewhere.
 */
function heldLines(lines: readonly Line[], at: number, opened: number): readonly number[] {
  const editor = lines.findIndex((line) => line.is === 'editor')
  const withSelected = at < 0 ? [] : Array.from({ length: opened + 1 }, (_, below) => at + below)
  return editor < 0 ? withSelected : [...withSelected, editor]
}

const withIndexes = (inView: readonly number[], held: readonly number[]): number[] =>
  [...new Set([...inView, ...held])].toSorted((a, b) => a - b)

function takeKeyboard(table: HTMLElement | null, wanted: RefObject<ThingRef | null>): void {
  const tick = table?.querySelector<HTMLElement>(`[data-tick="${wanted.current}"]`)
  if (tick === null || tick === undefined) return
  tick.focus({ preventScroll: true })
  wanted.current = null
}
