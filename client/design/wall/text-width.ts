/** Advance widths of Pretendard GOV at weight 700 in em, rounded up: lighter weights are a little narrower. */
const WIDTHS: readonly (readonly [characters: RegExp, em: number])[] = [
  [/\p{Script=Hangul}/u, 0.87],
  [/[\d-]/, 0.58],
  [/[\s.,:;/()·]/, 0.29],
  [/[ij'’‘]/, 0.27],
  [/[l|![\]]/, 0.32],
  [/[frt]/, 0.39],
  [/I/, 0.47],
  [/[acekvxyzsJFL]/, 0.57],
  [/[bdghnopquE]/, 0.61],
  [/[BKPRSTZ]/, 0.66],
  [/[ACDGHNOQUVXY]/, 0.75],
  [/[mwM]/, 0.88],
  [/\p{Script=Latin}/u, 1],
]
/** Ideographs, arrows and whatever another font has to draw. */
const OTHER = 1

/** Kept per character: a wall measures the same names every second. */
const known = new Map<string, number>()

function characterWidth(character: string): number {
  let width = known.get(character)
  if (width === undefined) {
    width = WIDTHS.find(([like]) => like.test(character))?.[1] ?? OTHER
    known.set(character, width)
  }
  return width
}

/**
 * How wide a text is on one line, in em of its own size. An estimate, a little to the wide side, so that the layout of a
 * wall is decided before anything is drawn and the same on every screen.
 * @param tracking letter spacing in em
 */
export function textWidth(text: string, tracking = 0): number {
  let width = 0
  for (const character of text) width += tracking + characterWidth(character)
  return width
}

/** The first of several ways to say something, the fullest first, that fits `room` em; the last if none does. */
export const firstThatFits = (candidates: readonly string[], room: number, tracking = 0): string =>
  candidates.find((candidate) => textWidth(candidate, tracking) <= room) ?? candidates.at(-1) ?? ''

/** How wide a readiness badge is with this word in it, in em of its own size. */
export const badgeWidth = (word: string): number => textWidth(word, -0.02) + 2.2
