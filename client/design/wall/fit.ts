import { textWidth } from './text-width.ts'

/** How a text is set: its size in units, and on how many lines. What needs more lines ends in …. */
export type Fit = { size: number; lines: number }

/** Of several lines a text can count on so much of each: words do not break where the line does. */
const FILLED = 0.86
const TRACKING = -0.02

/**
 * The first of `sizes` in which a text fits so many lines, and the lines that it then needs; a larger size on more lines
 * comes before a smaller one on fewer. Where none fits, the last size on all lines.
 * @param room in units
 */
export function fitted(text: string, room: number, sizes: readonly number[], lines = 1): Fit {
  const width = textWidth(text, TRACKING)
  for (const size of sizes)
    for (let needed = 1; needed <= lines; needed += 1)
      if (size * width <= (needed === 1 ? room : needed * room * FILLED)) return { size, lines: needed }
  return { size: sizes.at(-1) ?? 1, lines }
}

/** Whether each of several texts fits on one line of `room` em. */
export const fitsAll = (texts: readonly string[], room: number): boolean =>
  texts.every((text) => textWidth(text, TRACKING) <= room)

/** The first of `sizes` in which each of several texts fits its room on one line, so that a list has one size; the last if none does. */
export const sizeForAll = (texts: readonly { text: string; room: number }[], sizes: readonly number[]): number =>
  sizes.find((size) => texts.every(({ text, room }) => size * textWidth(text, TRACKING) <= room)) ?? sizes.at(-1) ?? 1
