import { randomUUID } from 'node:crypto'
import { type Instant, instant } from '#shared/board/instant.ts'
import type { CommandId, PersonId } from '#shared/board/identity.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { DemoClock } from '../demo-clock.ts'
import { type Playground, playSurely } from '../play.ts'
import type { Asked } from '../steps-of.ts'
import type { Seat } from './review-story.ts'

/** Where a review of the demo is held: the board, its clock, and who sits where. */
export type Hall = {
  board: Playground
  seats: Readonly<Record<Seat, PersonId>>
  /** Asks, as somebody who has just proved who they are. Answers with the id of the command. */
  ask: (person: PersonId, asked: Asked) => Promise<CommandId>
  setTo: (shown: Instant) => void
  /** Lets so many milliseconds go by. */
  pass: (milliseconds: number) => void
}

export function hallOf(board: Playground, clock: DemoClock, seats: Hall['seats']): Hall {
  return {
    board,
    seats,
    ask: (person, asked) => playSurely(board, person, asked, randomUUID(), clock.now()),
    setTo: (shown) => clock.setTo(shown),
    pass: (milliseconds) => clock.setTo(instant(board.now() + milliseconds)),
  }
}

/** A review that the demo has made. */
export function reviewIn({ board }: Hall, id: string): Review {
  const review = board.board().reviews[id]
  if (review === undefined) throw new Error('a review of the demo is gone')
  return review
}
