import type { wall } from '#client/i18n/ko/wall.ts'
import type { AttendanceGroup } from './attendance-groups.ts'
import type { Lanes } from './attendance-plan.ts'
import { firstThatFits, textWidth } from '#client/design/wall/text-width.ts'

const HEAD_SIZE = 1.35

/**
 * What heads each column of the attendance: the kinds of delegations in it, or no more than that they are others where
 * even that is too long. All heads are of one size.
 */
export function columnHeads(groups: readonly AttendanceGroup[], { own, width }: Lanes, words: typeof wall) {
  const rooms = groups.map(({ confirmed, expected }, index) => {
    const count = HEAD_SIZE * textWidth(`${confirmed.length}`) + textWidth(words.tile.ofDelegations(expected)) + 0.9
    return (own[index] ?? 1) * width - (expected === 0 ? 0 : count)
  })
  const titles = groups.map(({ kinds }, index) =>
    firstThatFits(
      [words.attendance.kindsTogether(kinds.map((kind) => words.attendance.kinds[kind])), words.attendance.otherKinds],
      rooms[index] ?? 0,
    ),
  )
  const small = titles.some((title, index) => HEAD_SIZE * textWidth(title, -0.02) > (rooms[index] ?? 0))
  return { titles, small }
}
