import { type Fit, fitsAll, sizeForAll } from '#client/design/wall/fit.ts'
import type { Measures } from '#client/design/wall/measures.ts'
import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'
import { textWidth } from '#client/design/wall/text-width.ts'

export type MatrixPlan = {
  /** The rows that are drawn, from the first. */
  rows: readonly { name: string; fit: Fit; isTall: boolean }[]
  /** Each row says its session on a line of its own above its name. */
  isStacked: boolean
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
const LEADING = 1.22
/** Above and below two lines. */
const AIR = 0.3

/** How many rows a matrix shows, and how large; the last rows are kept for what is well, and for what is only counted. */
export function matrixPlan(names: readonly RowName[], { height, measures, nameWidthAt }: MatrixRoom): MatrixPlan {
  const space = height - measures.listHead
  const isOneLine = (width: number) =>
    fitsAll(
      names.map(({ alone }) => alone),
      width,
    )
  const share = space / (names.length + 1)
  const large = LARGE.find(
    ({ badge, leastRow, sizes }) => share >= leastRow && isOneLine(nameWidthAt(badge) / (sizes.at(-1) ?? 1)),
  )
  if (large !== undefined) {
    const { badge, mostRow, sizes } = large
    return { ...largeRows(names, nameWidthAt(badge), sizes, Math.min(mostRow, share)), badge }
  }

  const heights = rowsOf(names, nameWidthAt(1), USUAL_SIZES).map(({ isTall }) =>
    isTall ? measures.rowTall : measures.row,
  )
  const whole = rowsThatFit(heights, space - measures.row, MOST_ROWS - 1)
  const shown = whole === names.length ? whole : rowsThatFit(heights, space - 2 * measures.row, MOST_ROWS - 2)
  const rows = rowsOf(names.slice(0, shown), nameWidthAt(1), USUAL_SIZES)
  return { rows, isStacked: false, badge: 1, row: measures.row }
}

/** High rows have room for two lines: where one name would lose its session, each has it above itself, and none is told otherwise. */
function largeRows(
  names: readonly RowName[],
  width: number,
  sizes: readonly number[],
  row: number,
): Pick<MatrixPlan, 'rows' | 'isStacked' | 'row'> {
  const least = sizes.at(-1) ?? 1
  const whole = names.map(({ full }) => full)
  const alone = names.map(({ alone: name }) => name)
  const low = sizes.filter((size) => (1 + size) * LEADING + AIR <= row)
  const isStacked = !fitsAll(whole, width / least) && low.length > 0
  const texts = isStacked ? alone : fitsAll(whole, width / least) ? whole : alone
  const size = sizeForAll(
    texts.map((text) => ({ text, room: width })),
    isStacked ? low : sizes,
  )
  return { rows: texts.map((name) => ({ name, fit: { size, lines: 1 }, isTall: false })), isStacked, row }
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
