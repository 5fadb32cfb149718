import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'

export type VerdictPlan = {
  /** For each row that is drawn, from the first, so many of its lines. */
  lines: readonly number[]
  /** Height of a row without its lines, in units. */
  row: number
}

/** A line below a row: what was laid down for it, or what happens instead. */
export const DETAIL_LINE = 1.4
const MOST_ROWS = 12
const MOST_LINES = 3
/** A table of few rows is drawn larger. */
const MOST_ROW = 2.6

/**
 * How much of each workstream a verdict says. All of them are named before the first is explained, then each is given a
 * line in turn, the gravest first; a last row is kept for what is well, and one for what is only counted.
 * @param wanted lines of each row, the gravest first
 */
export function verdictPlan(
  wanted: readonly number[],
  { height, row, listHead }: { height: number; row: number; listHead: number },
): VerdictPlan {
  const space = height - listHead - row
  const rowsIn = (room: number, most: number) =>
    rowsThatFit(
      wanted.map(() => row),
      room,
      most,
    )
  const whole = rowsIn(space, MOST_ROWS - 1)
  const isWhole = whole === wanted.length
  const shown = isWhole ? whole : rowsIn(space - row, MOST_ROWS - 2)
  let left = space - (isWhole ? shown : shown + 1) * row
  const lines = wanted.slice(0, shown).map(() => 0)
  for (let turn = 1; turn <= MOST_LINES; turn += 1)
    for (const [index, count] of wanted.slice(0, shown).entries())
      if (count >= turn && left >= DETAIL_LINE && lines[index] === turn - 1) {
        lines[index] = turn
        left -= DETAIL_LINE
      }
  return { lines, row: Math.min(MOST_ROW, row + left / (shown + (isWhole ? 1 : 2))) }
}
