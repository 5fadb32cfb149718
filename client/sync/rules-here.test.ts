import { expect, it, vi } from 'vitest'
import { BoardLog } from '#shared/testing/board-log.ts'
import { SAMPLES } from '#shared/testing/samples.ts'

it('decides on a review nothing before its rules are here, and then as the server would', async () => {
  vi.resetModules()
  const { decideHere, fetchReviewRules, rulesHere } = await import('./rules-here.ts')
  const log = new BoardLog()
  const command = SAMPLES['review.prepare'](log)
  const context = { person: 'mofa-desk', client: 'this', now: log.now }
  const before = rulesHere()
  expect(decideHere(log.board, command, context)).toEqual({ ok: true, facts: [], texts: [] })

  await fetchReviewRules()
  expect(decideHere(log.board, command, context)).toMatchObject({ facts: [{ type: 'review.prepared' }] })
  expect(rulesHere()).not.toBe(before)
})
