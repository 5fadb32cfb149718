import { expect, it } from 'vitest'
import { readiness } from '#shared/board/readiness.ts'
import { BoardLog } from '#shared/testing/board-log.ts'
import { reviewIn, reviewOf } from '#shared/testing/review-log.ts'
import { sinceReview } from './since-review.ts'

it('counts by the figures that the review was shown, and not by those of now', () => {
  const log = new BoardLog()
  const review = reviewIn(log, 'closed')
  const since = () => sinceReview(log.board, reviewOf(log, review), readiness(log.board, log.now))
  expect(since()).toMatchObject({ worse: 0, better: 0 })
  const { added } = since()

  const item = Object.values(log.board.items).find(({ critical, workstream }) => {
    const shown = reviewOf(log, review).brief?.workstreams[workstream]
    return critical && shown?.level !== 'red'
  })
  if (item === undefined) throw new Error('A critical item of a workstream that is not red')
  log.ask('mofa-desk', 'item.set-status', { item: item.id, status: 'blocked', reason: { text: { ko: '사유' } } })
  log.ask('mofa-desk', 'item.add', {
    workstream: item.workstream,
    title: { ko: '새 항목' },
    lead: 'mofa',
    due: null,
    critical: false,
    gate: null,
  })
  // The other workstream of the session is better: something has been reported now.
  expect(since()).toEqual({ worse: 1, better: 1, added: added + 1 })
})
