import type { wall } from '#client/i18n/ko/wall.ts'
import { DAY, type Instant } from '#shared/board/instant.ts'
import { type OpenDelegation, type Standing, STANDINGS } from './attendance-groups.ts'
import { textWidth } from '#client/design/wall/text-width.ts'

/** A delegation by name, and ways to say where it stands, the fullest first. */
export type RowToSay = { name: string; ways: readonly string[] }
/** A row as it is drawn: in one line, or, where the name is too long to stand beside its standing, in two. */
export type AttendanceRow = { name: string; said: string; tall: boolean }

/** The icon, and the spaces between the three parts of a row. */
const BESIDES = 2.4
/** Names are so large where every one of them fits on its line, else all of them are as small as the rest. */
const NAME_SIZE = 1.18

const roomBeside = (name: string, size: number, width: number): number => width - BESIDES - size * textWidth(name)
const fits = ({ name, ways }: RowToSay, size: number, width: number): boolean =>
  textWidth(ways.at(-1) ?? '') <= roomBeside(name, size, width)

/** Whether names are drawn small in lanes of `width` units. */
export const areNamesSmall = (rows: readonly RowToSay[], width: number): boolean =>
  rows.some((row) => !fits(row, NAME_SIZE, width))

/** Lays out a row in a lane of `width` units. */
export function attendanceRow(row: RowToSay, small: boolean, width: number): AttendanceRow {
  const { name, ways } = row
  const size = small ? 1 : NAME_SIZE
  const shortest = ways.at(-1) ?? ''
  const tall = !fits(row, size, width)
  const said = ways.find((way) => textWidth(way) <= roomBeside(name, size, width)) ?? shortest
  return { name, said, tall }
}

/** Ways to say where an open delegation stands, with the rank of its head where there is room. */
export function standingWays(
  { standing, since }: OpenDelegation,
  rank: string | null,
  now: Instant,
  words: typeof wall,
): string[] {
  const said = words.attendance.standing[standing](Math.floor((now - since) / DAY))
  return standing === 'tentative' && rank !== null ? [`${rank} · ${said}`, said] : [said]
}

/** How those that a column does not name divide, as far as it fits beside their count. */
export function standingCounts(
  hidden: readonly OpenDelegation[],
  room: number,
  { attendance: { counts } }: typeof wall,
): string {
  const count = (standing: Standing) => hidden.filter((one) => one.standing === standing).length
  const said = STANDINGS.filter((standing) => count(standing) > 0)
    .map((standing) => counts[standing](count(standing)))
    .join(' · ')
  return textWidth(said) <= room ? said : ''
}
