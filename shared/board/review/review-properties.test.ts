import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Act, anAct, perform } from '../../testing/acts.ts'
import { BoardLog } from '../../testing/board-log.ts'
import { brokenInvariants } from '../../testing/invariants.ts'
import { reviewIn } from '../../testing/review-log.ts'
import { COMMAND_TYPES } from '../command.ts'
import { isReviewCommandType } from './review-states.ts'
import { REVIEW_STATES } from './review-status.ts'

const TYPES = COMMAND_TYPES.filter((type) => isReviewCommandType(type))

/** Mostly in the review, by those who are in it, and now and then anything by anybody. */
const inReview: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(anAct, fc.constantFrom(...TYPES), fc.constantFrom('mofa-desk', 'mofa-chair', 'msit-chair' as const))
      .map(([act, type, by]) => ({ ...act, type, by, behind: 0 })),
  },
  { weight: 1, arbitrary: anAct },
)

it('PR-16 whatever people do in a review, whatever state it is in, no rule of the board is broken', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...REVIEW_STATES),
      fc.array(inReview, { minLength: 5, maxLength: 40, size: 'max' }),
      (state, done) => {
        const log = new BoardLog()
        reviewIn(log, state)
        for (const act of done) {
          const before = log.board
          const { command, by, client, decision } = perform(log, act)
          expect(log.board === before).toBe(!decision.ok || decision.facts.length === 0)
          expect(brokenInvariants(log.board)).toEqual([])
          const after = log.board
          if (decision.ok) log.submit(command, by, { client })
          expect(log.board).toBe(after)
        }
        expect(log.replayed()).toStrictEqual(log.board)
      },
    ),
  )
})
