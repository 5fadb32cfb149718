import {
  DRAWN_AT,
  LARGEST_FLOOR,
  MEASURES,
  type Measures,
  REDUCED_FROM,
  REDUCED_MEASURES,
} from '#client/design/wall/measures.ts'
import { rowsThatFit } from '#client/design/wall/rows-that-fit.ts'
import type { Viewport } from '#client/design/wall/use-viewport.ts'

/** Columns of rows, on a screen at a size of text: how many each group has, and the room in one. All but `unit` in units. */
export type Lanes = { unit: number; measures: Measures; own: readonly number[]; width: number; height: number }

/** Of each row of a group, in order, whether it takes two lines. */
export type RowsToPlace = readonly { tall: boolean }[]
/** What a group has to show: its open rows, and how wide the names of the confirmed are. */
export type GroupToPlace = { rows: RowsToPlace; names: readonly number[] }

/** The rows of one lane: from the one, up to but without the other. */
export type Lane = { from: number; to: number }
/** Where a group's rows go, and how many confirmed names are said; the rest of each is counted. */
export type PlacedGroup = { lanes: readonly Lane[]; hidden: number; named: number }

export type AttendancePlan = { groups: readonly PlacedGroup[]; confirmedLines: number }

/**
 * The size of text, as large as leaves room for everybody as if all were open, so that neither it nor the columns change
 * when one of them confirms; never below the floor.
 * @param rowsOf the rows of each group, one for every member, in at most so many columns of such a width
 */
export function lanesFor(
  floor: number,
  viewport: Viewport,
  rowsOf: (columns: number, width: number) => readonly RowsToPlace[],
): Lanes {
  const least = Math.min(floor, LARGEST_FLOOR)
  for (let unit = Math.max(DRAWN_AT, least); ; unit -= 1) {
    const m = unit < REDUCED_FROM ? MEASURES : REDUCED_MEASURES
    const page = viewport.width / unit - 2 * m.side
    const columns = Math.max(1, Math.floor((page + m.columnGap) / (m.lane + m.columnGap)))
    const height =
      viewport.height / unit - m.top - m.bottom - m.topBar - m.bottomBar - 3 * m.gap - m.attendanceHead - m.groupHead
    const groups = rowsOf(unit > least ? Infinity : columns, laneWidth(page, columns, m))
    const { own, isEnough } = sharedLanes(groups, columns, height - confirmedHeight(m.keptLines, m), m)
    if (unit <= least || isEnough) return { unit, measures: m, own, width: laneWidth(page, sum(own), m), height }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const laneWidth = (page: number, lanes: number, m: Measures): number =>
  (page - (lanes - 1) * m.columnGap) / Math.max(1, lanes)
const confirmedHeight = (lines: number, m: Measures): number => m.confirmedHead + lines * m.confirmedLine

/** Gives every group a lane, and more, as far as there are any, to the one that has most left over. */
function sharedLanes(groups: readonly RowsToPlace[], lanes: number, room: number, m: Measures) {
  const own = groups.map(() => 1)
  for (;;) {
    const hidden = groups.map((rows, index) => placeRows(rows, own[index] ?? 1, room, m).hidden)
    const most = Math.max(0, ...hidden)
    if (most === 0) return { own, isEnough: own.length <= lanes }
    if (sum(own) >= lanes) return { own, isEnough: false }
    const index = hidden.indexOf(most)
    own[index] = (own[index] ?? 0) + 1
  }
}

/** Lays out the groups: open rows from the top, the names of the confirmed below them, in what the fullest lane leaves. */
export function attendancePlan(lanes: Lanes, groups: readonly GroupToPlace[]): AttendancePlan {
  const { own, width, height, measures: m } = lanes
  const widths = own.map((count) => count * width + (count - 1) * m.columnGap)
  const needed = Math.max(0, ...groups.map(({ names }, index) => linesFor(names, widths[index] ?? width)))
  const room = height - confirmedHeight(Math.min(m.keptLines, needed), m)
  const placed = groups.map(({ rows }, index) => placeRows(rows, own[index] ?? 1, room, m))
  const left = height - m.confirmedHead - Math.max(0, ...placed.map(({ used }) => used))
  const confirmedLines = Math.min(Math.floor(left / m.confirmedLine + 1e-6), needed)
  return {
    confirmedLines,
    groups: placed.map(({ lanes: taken, hidden }, index) => ({
      lanes: taken,
      hidden,
      named: namesThatFit(groups[index]?.names ?? [], widths[index] ?? width, confirmedLines),
    })),
  }
}

/** Fills lanes with rows, in order; if there are more than fit, the last row is kept for the count of the rest. */
function placeRows(rows: RowsToPlace, lanes: number, room: number, m: Measures) {
  const heights = rows.map(({ tall }) => (tall ? m.rowTall : m.row))
  const all = fill(heights, lanes, room, 0)
  return all.hidden === 0 ? all : { ...fill(heights, lanes, room, m.row), used: room }
}

function fill(heights: readonly number[], lanes: number, room: number, reserve: number) {
  const placed: Lane[] = []
  let next = 0
  let used = 0
  for (let lane = 1; lane <= lanes; lane += 1) {
    const count = rowsThatFit(heights.slice(next), lane === lanes ? room - reserve : room)
    used = Math.max(used, sum(heights.slice(next, next + count)))
    placed.push({ from: next, to: next + count })
    next += count
  }
  return { lanes: placed, hidden: heights.length - next, used }
}

/** Between two names. */
const SEPARATOR = 0.9
/** 'and 12 more' behind the last name. */
const REST = 6

/** Lines that names of these widths take, one behind the other, each unbroken unless it is longer than a line. */
function linesFor(names: readonly number[], width: number): number {
  let lines = 0
  let left = 0
  for (const name of names) {
    const needed = name + SEPARATOR
    if (needed <= left) {
      left -= needed
    } else {
      const own = Math.ceil(needed / (0.9 * width))
      lines += own
      left = own === 1 ? width - needed : 0
    }
  }
  return lines
}

/** How many of the names fit on `lines`, the count of the others included. */
function namesThatFit(names: readonly number[], width: number, lines: number): number {
  if (linesFor(names, width) <= lines) return names.length
  let count = names.length - 1
  while (count > 0 && linesFor([...names.slice(0, count), REST], width) > lines) count -= 1
  return Math.max(0, count)
}
