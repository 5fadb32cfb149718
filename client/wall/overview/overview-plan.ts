import {
  DRAWN_AT,
  LARGEST_FLOOR,
  MEASURES,
  type Measures,
  REDUCED_FROM,
  REDUCED_MEASURES,
} from '#client/design/wall/measures.ts'
import type { Viewport } from '#client/design/wall/use-viewport.ts'

/**
 * What a tile says of its session: `full` all of it; `undated` leaves out the date and the bar; `compact` puts the
 * figures beside the badge; `badges` is no more than that, the name and the days left.
 */
export type TileKind = 'full' | 'undated' | 'compact' | 'badges'
/** Widths of a session's name and of its 'D-11', in em. */
export type TileHead = { name: number; daysLeft: number }

export type OverviewPlan = {
  /** px of a 1080p drawing for the smallest text: the floor, or more where everything still fits. */
  unit: number
  /** The measures that this plan is drawn with; lengths below are in units, too. */
  measures: Measures
  /** Only verdict, badges and a few rows: for screens that are small for their distance. */
  reduced: boolean
  tiles: TileKind
  /** How many there are; if the summit has more sessions, the last one counts the others. */
  tileCount: number
  columns: number
  /** Of one tile, and of what is inside its padding. */
  tile: { height: number; inside: number }
  /** Height for rows below a list's head. */
  rowSpace: number
  /** Most rows of the list of what to resolve. */
  maxRows: number
}

/** A summit with more sessions counts those that have no tile. */
const MOST_TILES = 6
const ONE_ROW_OF_TILES = 3
const MOST_ROWS = 5
const REDUCED_ROWS = 3
/** With fewer rows of the list than these, a smaller kind of tile is taken. */
const LEAST_ROWS: readonly (readonly [TileKind, number])[] = [
  ['full', 4],
  ['undated', 3],
  ['compact', 3],
  ['badges', 0],
]
const TILE_HEIGHT = { full: 'tileFull', undated: 'tileUndated', compact: 'tileCompact', badges: 'tileBadges' } as const
/** Size of a session's name in units. */
const NAME_SIZE: Record<TileKind, number> = { full: 1.35, undated: 1.18, compact: 1.18, badges: 1.18 }
/** Between the name and the days left, in em of the name. */
const NAME_GAP = 0.35

/**
 * How the overview is laid out. Text never gets smaller than the floor: what does not fit is left out, rows of the list
 * first, then lines of the tiles, and counted.
 * @param floor smallest text, from the screen's diagonal and distance
 * @param heads what heads each session's tile
 */
export function overviewPlan(floor: number, viewport: Viewport, heads: readonly TileHead[]): OverviewPlan {
  const least = Math.min(floor, LARGEST_FLOOR)
  const reduced = least >= REDUCED_FROM
  const given = { least, reduced, viewport, heads }
  for (const [tiles, rows] of reduced ? [] : LEAST_ROWS) {
    const plan = planWith(tiles, MOST_TILES, given)
    if (plan.rowSpace >= rows * plan.measures.row) return plan
  }
  const badges = planWith('badges', MOST_TILES, given)
  return badges.rowSpace >= 0 ? badges : planWith('badges', ONE_ROW_OF_TILES, given)
}

type Given = { least: number; reduced: boolean; viewport: Viewport; heads: readonly TileHead[] }

function planWith(
  tiles: TileKind,
  mostTiles: number,
  { least, reduced, viewport: { width, height }, heads }: Given,
): OverviewPlan {
  const measures = reduced ? REDUCED_MEASURES : MEASURES
  const maxRows = reduced ? REDUCED_ROWS : MOST_ROWS
  const tileCount = Math.min(heads.length, mostTiles)
  const columns = columnsOf(tileCount)
  const tileRows = Math.ceil(tileCount / columns)
  const padding = tiles === 'badges' ? 0 : measures.tilePadding

  const laidOut = (tileHeight: number): OverviewPlan => {
    const { top, bottom, topBar, verdict, listHead, bottomBar, gap, row, side, columnGap } = measures
    const tilesHeight = tileRows * tileHeight + (tileRows - 1) * gap
    const besides = top + bottom + topBar + verdict + tilesHeight + listHead + bottomBar + 4 * gap
    const unit = Math.max(least, Math.min(DRAWN_AT, Math.floor(height / (besides + maxRows * row))))
    const inside = (width / unit - 2 * side - (columns - 1) * columnGap) / columns - 2 * padding
    const rowSpace = height / unit - besides
    return {
      unit,
      measures,
      reduced,
      tiles,
      tileCount,
      columns,
      tile: { height: tileHeight, inside },
      rowSpace,
      maxRows,
    }
  }

  const plan = laidOut(measures[TILE_HEIGHT[tiles]])
  const isLong = heads.some((head) => isLongName(head, tiles, plan.tile.inside))
  return isLong ? laidOut(plan.tile.height + measures.longName) : plan
}

/** Whether a name needs two lines in a tile of `inside` units; the days left stand beside it, or in the line below. */
export const isLongName = ({ name, daysLeft }: TileHead, tiles: TileKind, inside: number): boolean =>
  NAME_SIZE[tiles] * (name + (tiles === 'badges' ? 0 : daysLeft + NAME_GAP)) > inside

const columnsOf = (tiles: number): number => (tiles === 4 ? 2 : Math.max(1, Math.min(3, tiles)))
