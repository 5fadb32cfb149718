import type { Board } from '#shared/board/board.ts'
import type { Change } from '#shared/board/change.ts'
import { isOpenToAll } from '#shared/board/may-read.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Localized, Text, TextRef } from '#shared/board/text.ts'
import type { Edition } from './minutes.ts'

/** What minutes are made of. */
export type Source = {
  board: Board
  review: Review
  /** Of the review, oldest first. */
  changes: readonly Change[]
  textOf: (ref: TextRef) => Text | undefined
}

/** The one place that decides which texts an edition holds: those that anybody may read, and internal ones in the full. */
export function readIn({ board, textOf }: Source, edition: Edition, ref: TextRef): Localized | 'erased' | 'withheld' {
  if (board.erased[ref] === true) return 'erased'
  const text = textOf(ref)
  if (text === undefined) return 'withheld'
  const isHeld = isOpenToAll(board, text) || (edition === 'full' && text.class === 'internal')
  return isHeld ? text.text : 'withheld'
}

/** The remarks of an edition that stand, in the order in which they were made. */
export const remarksIn = ({ review }: Source, edition: Edition): Review['remarks'][string][] =>
  Object.values(review.remarks)
    .filter(({ struck, class: textClass }) => struck === null && (edition === 'full' || textClass === 'public'))
    .toSorted((one, other) => one.at - other.at)
