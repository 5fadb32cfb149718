import { describe, expect, it } from 'vitest'
import type { ReviewState } from '#shared/board/review/review-status.ts'
import { positionsOf } from '#shared/board/review/stage-order.ts'
import { BoardLog } from '#shared/testing/board-log.ts'
import { RECORDER, reviewIn, reviewOf } from '#shared/testing/review-log.ts'
import { type StageAct, stageAsk } from './stage-ask.ts'

function inState(state: ReviewState) {
  const log = new BoardLog()
  const id = reviewIn(log, state)
  return {
    log,
    id,
    review: () => reviewOf(log, id),
    ask: (act: StageAct, by = RECORDER) => stageAsk(log.board, reviewOf(log, id), act, by),
  }
}

describe('a press of the stage', () => {
  it('names where it was seen and where it leads, so that it can never skip a step', () => {
    const { review, ask, id } = inState('in-session')
    expect(ask({ act: 'next' })).toEqual({
      type: 'review.move-to',
      payload: { review: id, from: review().stage.value, to: { step: 'overview' } },
    })
    expect(ask({ act: 'previous' })).toMatchObject({ payload: { to: { step: 'opening' } } })
  })

  it('jumps to the step of the number that the screen shows', () => {
    const { log, review, ask } = inState('in-session')
    const place = positionsOf(log.board, review()).findIndex(({ step }) => step === 'verdict') + 1
    expect(ask({ act: 'jump', place })).toMatchObject({ payload: { to: { step: 'verdict' } } })
    expect(ask({ act: 'jump', place: positionsOf(log.board, review()).length })).toEqual({ why: 'toSign' })
    expect(ask({ act: 'jump', place: 99 })).toEqual({ why: 'noSuchStep', place: 99 })
  })

  it('covers in any state, and gives more time to the step that stands there', () => {
    for (const state of ['briefed', 'in-session', 'adjourned', 'signing'] as const)
      expect(inState(state).ask({ act: 'cover' })).toMatchObject({ type: 'review.cover', payload: { covered: true } })
    expect(inState('in-session').ask({ act: 'more-time' })).toMatchObject({ payload: { from: 2, to: 4 } })
  })

  it('says why it leads nowhere', () => {
    expect(inState('in-session').ask({ act: 'next' }, 'wall')).toEqual({ why: 'noRight' })
    expect(inState('adjourned').ask({ act: 'next' })).toEqual({ why: 'adjourned' })
    expect(inState('signing').ask({ act: 'next' })).toEqual({ why: 'signing' })
    expect(inState('briefed').ask({ act: 'previous' })).toEqual({ why: 'first' })
    const { log, id, ask } = inState('briefed')
    log.ask(RECORDER, 'review.move-to', { review: id, from: { step: 'waiting' }, to: { step: 'opening' } })
    expect(ask({ act: 'next' })).toEqual({ why: 'toOpen' })
  })
})
