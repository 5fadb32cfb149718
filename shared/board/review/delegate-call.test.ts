import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../../testing/board-log.ts'
import { expectFact, forbidden } from '../../testing/outcomes.ts'
import { CHAIR, openReview, RECORDER, reviewIn } from '../../testing/review-log.ts'
import { smallSummit } from '../../testing/small-summit.ts'
import { applyAll } from '../apply.ts'
import { emptyBoard } from '../board.ts'
import { changeSchema } from '../change.ts'
import type { Ministry } from '../status.ts'

const words = { ko: '글' }

/** The officer of the science ministry stands in for its chair, who is away, or else sits beside. */
function delegated(delegatesMayCall: boolean | undefined, isChairHere = false): [BoardLog, string] {
  const log = new BoardLog({ ...smallSummit(), ...(delegatesMayCall === undefined ? {} : { delegatesMayCall }) })
  log.ask('admin', 'person.set-role', { person: 'viewer', role: 'desk', ministry: 'msit', venue: null })
  const review = reviewIn(log, 'briefed')
  const delegate = { review, ministry: 'msit', person: 'msit-desk', reason: words, basis: words } as const
  expectFact(log.ask(CHAIR.msit, 'review.designate-delegate', delegate))
  log.ask(RECORDER, 'review.check-in', { review, participant: { participant: 'msit-desk' } })
  openReview(log, review)
  if (!isChairHere) log.ask(RECORDER, 'review.check-out', { review, participant: CHAIR.msit })
  return [log, review]
}
const call = (log: BoardLog, review: string, by: PersonName, ministry: Ministry = 'msit') =>
  log.ask(by, 'review.call', { review, workstream: 'hall', ministry, call: 'go', conditions: [], keeps: [] })
const affirm = (log: BoardLog, review: string, by: PersonName) =>
  log.ask(by, 'review.affirm', { review, ministry: 'msit', workstreams: ['hall'] })

const REFUSED = forbidden('delegate-call')

describe('a delegate', () => {
  it.each([undefined, true])('RV-36 calls in the chair’s stead, unless the summit says otherwise: %s', (setting) => {
    const [log, review] = delegated(setting)
    expectFact(call(log, review, 'msit-desk'))
    expectFact(affirm(log, review, 'msit-desk'))
  })

  it('RV-36 makes no call where the summit does not let them, nor does anybody for them: what is left is deferred', () => {
    const [log, review] = delegated(false)
    for (const by of ['msit-desk', 'viewer', 'msit-chair'] as const) {
      expect(call(log, review, by)).toEqual(REFUSED)
      expect(affirm(log, review, by)).toEqual(REFUSED)
    }
    expectFact(log.ask('msit-desk', 'review.defer', { review, workstream: 'hall', reason: words }))
  })

  it('RV-36 beside the chair still makes none, while the chair’s calls are entered as ever', () => {
    const [log, review] = delegated(false, true)
    expect(call(log, review, 'msit-desk')).toEqual(REFUSED)
    expectFact(call(log, review, 'viewer'))
  })

  it('RV-36 of one ministry is no matter of the other', () => {
    const [log, review] = delegated(false)
    expectFact(call(log, review, 'mofa-desk', 'mofa'))
  })

  it('RV-36 calls by a log that began before the setting was asked for', () => {
    const { changes, board } = new BoardLog()
    const old = changes.map((change) => {
      if (change.type !== 'summit.defined') return change
      const { delegatesMayCall: _, ...payload } = change.payload
      return changeSchema.parse({ ...change, payload })
    })
    expect(applyAll(emptyBoard(board.position.log), old).summit.delegatesMayCall).toBe(true)
  })
})
