import { expect, it } from 'vitest'
import { MINUTE, instant } from '#shared/board/instant.ts'
import { REVIEW_STATES } from '#shared/board/review/review-status.ts'
import { BoardLog } from '#shared/testing/board-log.ts'
import { CHAIR, RECORDER, reviewIn } from '#shared/testing/review-log.ts'
import { reviewOnStage } from './use-review-on-stage.ts'

it('is the one that is being held, and no other', () => {
  const shown = REVIEW_STATES.filter((state) => {
    const log = new BoardLog()
    const id = reviewIn(log, state)
    return reviewOnStage(log.board, log.now)?.id === id
  })
  expect(shown).toEqual(['in-session', 'adjourned', 'signing', 'closed'])
})

it('takes the walls over when the first of its people comes in, and not when its brief is frozen', () => {
  const log = new BoardLog()
  const review = reviewIn(log, 'briefed')
  expect(reviewOnStage(log.board, log.now)).toBeNull()
  log.ask(RECORDER, 'review.check-in', { review, participant: { participant: CHAIR.mofa } })
  expect(reviewOnStage(log.board, log.now)?.id).toBe(review)
})

it('gives the walls back ten minutes after both have signed', () => {
  const log = new BoardLog()
  reviewIn(log, 'closed')
  expect(reviewOnStage(log.board, instant(log.now + 10 * MINUTE))).toBeNull()
})
