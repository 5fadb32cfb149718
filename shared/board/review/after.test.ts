import { describe, expect, it } from 'vitest'
import { BoardLog } from '../../testing/board-log.ts'
import {
  aCondition,
  aPlan,
  beginSigning,
  CHAIR,
  openReview,
  RECORDER,
  reviewIn,
  reviewOf,
  signReview,
} from '../../testing/review-log.ts'
import { DAY, HOUR, instant, MINUTE } from '../instant.ts'
import { changedSince } from './changed-since.ts'
import { compareReviews } from './compare-reviews.ts'
import { followUp } from './follow-up.ts'
import { closedReviews, previousReview } from './previous-review.ts'
import type { Call } from './review-status.ts'

const reason = { ko: '까닭' }

/** A whole review in which both ministries call the hall so, the foreign ministry first. */
function held(log: BoardLog, call: Call, plan: object = {}): string {
  const review = log.nextId()
  log.ask(RECORDER, 'review.prepare', { ...aPlan(log), ...plan }, { id: review })
  const agenda = Object.keys(log.board.workstreams)
  log.ask(RECORDER, 'review.freeze-brief', { review, agenda })
  openReview(log, review)
  for (const ministry of ['mofa', 'msit'] as const)
    log.ask(CHAIR[ministry], 'review.call', {
      review,
      workstream: 'hall',
      ministry,
      call,
      conditions: call === 'conditional' ? [aCondition(log)] : [],
      keeps: [],
      ...(call === 'no-go' ? { fallback: reason } : {}),
    })
  if (call === 'no-go') actionIn(log, review)
  beginSigning(log, review)
  signReview(log, review)
  log.wait(HOUR)
  return review
}

/** Records an action of the science ministry, due in a day. */
function actionIn(log: BoardLog, review: string): string {
  const id = log.nextId()
  const { owner, sentence, criterion } = aCondition(log)
  const words = { sentence, criterion, workstream: 'hall', gate: null, lead: 'msit' } as const
  log.ask(RECORDER, 'review.record-action', { review, ...words, owner, due: instant(log.now + DAY) }, { id })
  return id
}

describe('the follow-up of a review', () => {
  it('RE-60 counts what is done of all, what is overdue, and how often a due time was moved', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    const [done, late, moved, dropped, once] = [1, 2, 3, 4, 5].map(() => actionIn(log, review))
    const due = (days: number) => instant(log.now + days * DAY)
    for (const days of [2, 3]) log.ask('msit-desk', 'item.set-due', { item: moved ?? '', due: due(days) })
    log.ask('msit-desk', 'item.set-due', { item: once ?? '', due: due(2) })
    log.ask('mofa-desk', 'item.set-status', { item: done ?? '', status: 'done', evidence: { kind: 'document' } })
    log.ask('msit-desk', 'item.retire', { item: dropped ?? '', reason: { text: reason } })
    log.wait(DAY + 5)
    const { entries, ...counts } = followUp(log.board, reviewOf(log, review), log.now)
    expect(counts).toEqual({ total: 4, done: 1, overdue: 1, movedTwice: 1 })
    expect(entries.map(({ undertaking, standing }) => [undertaking.id, standing])).toEqual([
      [late, 'overdue'],
      [done, 'done'],
      [dropped, 'dropped'],
      [once, 'open'],
      [moved, 'open'],
    ])
    expect(entries[0]).toMatchObject({ late: 5, moved: 0 })
    expect(entries.at(-1)).toMatchObject({ moved: 2 })
  })
})

describe('two reviews side by side', () => {
  it('RE-61 show where each workstream went, and how often in a row it was conditional', () => {
    const log = new BoardLog()
    const [first, second, third] = [held(log, 'conditional'), held(log, 'conditional'), held(log, 'no-go')]
    const compare = (earlier: string, later: string) =>
      compareReviews(log.board, reviewOf(log, earlier), reviewOf(log, later)).workstreams.find(
        ({ workstream }) => workstream === 'hall',
      )
    expect(compare(first, second)).toMatchObject({ direction: 'same', conditionalInARow: 2 })
    expect(compare(second, third)).toMatchObject({ direction: 'worse', conditionalInARow: 0 })
    expect(compare(third, second)).toMatchObject({ before: 'no-go', now: 'conditional', direction: 'better' })
  })

  it('RE-62 show which conditions were met, carried over and added, and which due times slipped', () => {
    const log = new BoardLog()
    const first = held(log, 'conditional')
    const [kept = '', condition = ''] = Object.keys(reviewOf(log, first).undertakings)
    log.ask('msit-desk', 'item.set-due', { item: condition, due: instant(log.now + 3 * DAY) })
    const second = held(log, 'conditional')
    const compare = () => compareReviews(log.board, reviewOf(log, first), reviewOf(log, second))
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
    expect(ids(compare().conditions.carriedOver)).toEqual([kept, condition])
    expect(ids(compare().conditions.added)).toEqual(Object.keys(reviewOf(log, second).undertakings))
    expect(compare().slipped.map(({ undertaking, moved }) => [undertaking.id, moved])).toEqual([[condition, 1]])
    log.ask('mofa-desk', 'item.set-status', { item: condition, status: 'done', evidence: { kind: 'document' } })
    expect(ids(compare().conditions.met)).toEqual([condition])
  })

  it('RE-63 leave rehearsals out of the trends of real ones', () => {
    const log = new BoardLog()
    const real = held(log, 'go')
    const rehearsal = held(log, 'go', { mode: 'rehearsal' })
    const next = log.nextId()
    log.ask(RECORDER, 'review.prepare', aPlan(log), { id: next })
    expect(closedReviews(log.board, 'real').map(({ id }) => id)).toEqual([real])
    expect(previousReview(log.board, reviewOf(log, next))?.id).toBe(real)
    expect(previousReview(log.board, reviewOf(log, rehearsal))).toBeNull()
    expect(previousReview(log.board, null)?.id).toBe(real)
    expect(previousReview(log.board, reviewOf(log, real))).toBeNull()
  })
})

describe('what has changed since', () => {
  it('RE-64 is every other status, from what to what; a reason, evidence and what was taken back are not', () => {
    const log = new BoardLog()
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'in-progress' })
    const since = log.now
    log.wait(MINUTE)
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'in-progress', evidence: { kind: 'mail' } })
    log.ask('msit-desk', 'item.set-status', { item: 'power', status: 'blocked', reason: { text: reason } })
    const undone = log.command('item.set-status', { item: 'seating', status: 'done' })
    log.submit(undone, 'mofa-desk')
    log.ask('mofa-desk', 'undo', { commandId: undone.id, of: 'item:seating', group: 'state' })
    log
      .wait(MINUTE)
      .ask('mofa-desk', 'participation.set-status', { participation: 'alpha@leaders', status: 'declined' })
    expect(changedSince(log.board, since)).toEqual([
      { of: 'participation:alpha@leaders', from: 'planned', to: 'declined', at: log.now },
      { of: 'item:power', from: 'not-started', to: 'blocked', at: since + MINUTE },
    ])
    expect(changedSince(log.board, since, 'hall').map(({ of }) => of)).toEqual(['item:power'])
    expect(changedSince(log.board, log.now)).toEqual([])
  })
})
