/**
 * The drawing of a wall in multiples of its smallest text (`--wf`). The layout counts with these numbers and the style
 * sheets draw with them, as `--m-…`: there is one truth about what is how high.
 */
export const MEASURES = {
  side: 1.41,
  top: 0.7,
  bottom: 0.58,
  gap: 0.58,
  columnGap: 1.18,
  topBar: 2.1,
  bottomBar: 1.7,
  verdict: 3.9,
  /** A session's tile by its kind (overview-plan.ts). */
  tileFull: 9.2,
  tileUndated: 7.4,
  tileCompact: 5.75,
  tileBadges: 3.45,
  /** What a tile grows by if the name of any session needs two lines. */
  longName: 0.9,
  tilePadding: 0.82,
  listHead: 1.41,
  row: 1.88,
  /** A row whose name needs two lines. */
  rowTall: 2.95,
  /** Above the columns of the attendance of one session. */
  attendanceHead: 3.75,
  groupHead: 1.95,
  confirmedHead: 1.75,
  confirmedLine: 1.35,
  /** Lines that are kept for the names of the confirmed, if they need as many. */
  keptLines: 2,
  /** A column of names is at least as wide. */
  lane: 16,
}
export type Measures = Readonly<Record<keyof typeof MEASURES, number>>

/** The size that the wall is drawn for; where there is room to spare, text grows no further than this. */
export const DRAWN_AT = 34
/** Larger text leaves no room for the reduced view. */
export const LARGEST_FLOOR = 52
/** From this size on only verdict, badges and a few rows can be shown. */
export const REDUCED_FROM = 44

export const REDUCED_MEASURES: Measures = {
  ...MEASURES,
  gap: 0.42,
  verdict: 4.25,
  bottomBar: 1.6,
  listHead: 1.35,
  row: 1.65,
  attendanceHead: 4.25,
  groupHead: 1.7,
  confirmedHead: 1.75,
  keptLines: 0,
}

/** Measures as custom properties: `topBar` is `--m-top-bar`. */
export const measureProperties = (measures: Measures): Record<`--${string}`, number> =>
  Object.fromEntries(
    Object.entries(measures).map(([name, value]) => [
      `--m-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  )
