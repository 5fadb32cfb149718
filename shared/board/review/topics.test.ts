import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BoardLog } from '../../testing/board-log.ts'
import { beginSigning, RECORDER, reviewIn, reviewOf } from '../../testing/review-log.ts'
import { withWorkstreams } from '../../testing/with-workstreams.ts'
import type { Board } from '../board.ts'
import { compareReviews } from './compare-reviews.ts'
import { jointVerdict } from './joint-call.ts'
import { positionsOf } from './stage-order.ts'
import { topicsOf } from './topics.ts'

it('RV-8 a closed review speaks of what it spoke of, whatever comes to the checklist after it was locked', () => {
  const log = new BoardLog()
  const earlier = reviewOf(log, reviewIn(log, 'closed'))
  const later = reviewOf(log, reviewIn(log, 'closed'))
  const seen = (board: Board) => ({
    topics: topicsOf(board, later),
    verdict: jointVerdict(board, later),
    positions: positionsOf(board, later),
    comparison: compareReviews(board, earlier, later),
  })
  const before = seen(log.board)
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}-late$/), { minLength: 1 }), (ids) => {
      expect(seen(withWorkstreams(log.board, ids))).toEqual(before)
    }),
  )
})

it('RV-8 its topics keep what came before it was locked, and takes in what comes while it is open again', () => {
  const log = new BoardLog()
  const review = reviewIn(log, 'in-session')
  const idsOf = () => topicsOf(log.board, reviewOf(log, review)).map(({ workstream }) => workstream)
  log.board = withWorkstreams(log.board, ['added'])
  beginSigning(log, review)
  log.board = withWorkstreams(log.board, ['later'])
  expect(idsOf()).toContain('added')
  expect(idsOf()).not.toContain('later')
  log.ask(RECORDER, 'review.return-to-session', { review, reason: { ko: '글' } })
  expect(idsOf()).toContain('later')
})
