import { type Fit, sizeForAll } from '#client/design/wall/fit.ts'
import type { Measures } from '#client/design/wall/measures.ts'
import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'
import { textWidth } from '#client/design/wall/text-width.ts'

export type MatrixPlan = {
  /** The rows that are drawn, from the first. */
  rows: readonly { name: string; fit: Fit; isTall: boolean }[]
  /** Size of a badge, and height of a usual row, in units. */
  badge: number
  row: number
}

type MatrixRoom = {
  height: number
  measures: Pick<Measures, 'listHead' | 'row' | 'rowTall'>
  /** Beside badges of a size. */
  nameWidthAt: (badge: number) => number
}

/** A name with its session, and alone. */
type RowName = { full: string; alone: string }

const MOST_ROWS = 12
/** A matrix of few rows is drawn larger, the largest first. */
const LARGE = [
  { badge: 1.35, leastRow: 3.6, mostRow: 4.6, sizes: [1.65, 1.35, 1.18] },
  { badge: 1.18, leastRow: 2.5, mostRow: 3.6, sizes: [1.35, 1.18, 1] },
]
const USUAL_SIZES = [1.18, 1]

/** How many rows a matrix shows, and how large; the last rows are kept for what is well, and for what is only counted. */
export function matrixPlan(names: readonly RowName[], { height, measures, nameWidthAt }: MatrixRoom): MatrixPlan {
  const space = height - measures.listHead
  const isOneLine = (width: number) => names.every(({ alone }) => textWidth(alone, -0.02) <= width)
  const share = space / (names.length + 1)
  const large = LARGE.find(
    ({ badge, leastRow, sizes }) => share >= leastRow && isOneLine(nameWidthAt(badge) / (sizes.at(-1) ?? 1)),
  )
  if (large !== undefined) {
    const { badge, mostRow, sizes } = large
    return { rows: rowsOf(names, nameWidthAt(badge), sizes), badge, row: Math.min(mostRow, share) }
  }

  const heights = rowsOf(names, nameWidthAt(1), USUAL_SIZES).map(({ isTall }) =>
    isTall ? measures.rowTall : measures.row,
  )
  const whole = rowsThatFit(heights, space - measures.row, MOST_ROWS - 1)
  const shown = whole === names.length ? whole : rowsThatFit(heights, space - 2 * measures.row, MOST_ROWS - 2)
  return { rows: rowsOf(names.slice(0, shown), nameWidthAt(1), USUAL_SIZES), badge: 1, row: measures.row }
}

/** All of one size; without its session where that alone makes a name too long. */
function rowsOf(names: readonly RowName[], width: number, sizes: readonly number[]): MatrixPlan['rows'] {
  const named = names.map(({ full, alone }) => (textWidth(full, -0.02) <= width ? full : alone))
  const size = sizeForAll(
    named.map((text) => ({ text, room: width })),
    sizes,
  )
  return named.map((name) => {
    const isTall = textWidth(name, -0.02) > width
    return { name, fit: { size, lines: isTall ? 2 : 1 }, isTall }
  })
}
