import type { Board } from '#shared/board/board.ts'
import type { CommandOf } from '#shared/board/command.ts'
import type { PersonId } from '#shared/board/identity.ts'
import { subjectOf } from '#shared/board/review/conducting.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import { nextPosition, positionsOf, previousPosition, reachablePositions } from '#shared/board/review/stage-order.ts'
import { positionKey, type StagePosition } from '#shared/board/review/stage-position-schema.ts'
import { plannedMinutes } from '#shared/board/review/time-plan.ts'

/** What a press asks of the stage, whether on a keyboard, a clicker or a phone. Never a call, never a signature. */
export type StageAct =
  | { act: 'next' | 'previous' | 'cover' | 'more-time' }
  /** `place` counts from 1, as the step does that the screen shows. */
  | { act: 'jump'; place: number }

/** Why a press leads nowhere. */
export type NoWay =
  | { why: 'noRight' | 'toOpen' | 'toSign' | 'adjourned' | 'signing' | 'first' }
  | { why: 'noSuchStep'; place: number }

type StageCommand = {
  [Type in 'review.move-to' | 'review.cover' | 'review.adjust-time']: {
    type: Type
    payload: CommandOf<Type>['payload']
  }
}['review.move-to' | 'review.cover' | 'review.adjust-time']

/** Minutes that one press adds to the plan of a step. */
const MORE_MINUTES = 2

/** Whether somebody may move the stage of a review. */
export const mayStage = (review: Review, person: PersonId): boolean =>
  subjectOf(review).staging?.includes(person) === true

/**
 * The command that a press comes to, as the stage stands now. A move names where it was seen, so that two presses at
 * once, or one that comes late, never skip a step.
 */
export function stageAsk(board: Board, review: Review, act: StageAct, person: PersonId): StageCommand | NoWay {
  if (!mayStage(review, person)) return { why: 'noRight' }
  const { id } = review
  const state = review.standing.value
  if (act.act === 'cover') return { type: 'review.cover', payload: { review: id, covered: !review.covered.value } }
  if (state === 'adjourned') return { why: 'adjourned' }
  if (state === 'signing') return { why: 'signing' }

  const here = review.stage.value
  if (act.act === 'more-time') {
    const from = plannedMinutes(review, here)
    return { type: 'review.adjust-time', payload: { review: id, position: here, from, to: from + MORE_MINUTES } }
  }
  const move = (to: StagePosition | null, otherwise: NoWay): StageCommand | NoWay =>
    to === null ? otherwise : { type: 'review.move-to', payload: { review: id, from: here, to } }
  /** What a press can't do, the opening and the signing, is said in words of the meeting. */
  const begins: NoWay = { why: state === 'briefed' ? 'toOpen' : 'toSign' }
  const jump = (place: number): StageCommand | NoWay => {
    const there = positionsOf(board, review)[place - 1]
    if (there === undefined) return { why: 'noSuchStep', place }
    const isReachable = reachablePositions(board, review).some((each) => positionKey(each) === positionKey(there))
    return move(isReachable ? there : null, begins)
  }
  switch (act.act) {
    case 'next':
      return move(nextPosition(board, review), begins)
    case 'previous':
      return move(previousPosition(board, review), { why: 'first' })
    case 'jump':
      return jump(act.place)
  }
}
