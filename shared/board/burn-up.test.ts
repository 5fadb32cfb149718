import { describe, expect, it } from 'vitest'
import { BoardLog } from '../testing/board-log.ts'
import { reviewIn } from '../testing/review-log.ts'
import { burnUp } from './burn-up.ts'
import { DAY } from './instant.ts'

const done = (log: BoardLog, item: string) => log.ask('mofa-desk', 'item.set-status', { item, status: 'done' })
const add = (log: BoardLog) =>
  log.ask('msit-desk', 'item.add', {
    workstream: 'hall',
    title: { ko: '더' },
    lead: 'msit',
    due: null,
    critical: false,
    gate: null,
  })

describe('the burn-up', () => {
  it('TA-9 has scope and done at the end of every day, a quiet one as the day before, and today as it is now', () => {
    const log = new BoardLog()
    done(log, 'draft')
    log.wait(DAY)
    add(log)
    done(log, 'power')
    log.wait(2 * DAY)
    expect(burnUp(log.board, log.now).points).toEqual([
      { day: '2024-05-10', scope: 4, done: 1 },
      { day: '2024-05-11', scope: 5, done: 2 },
      { day: '2024-05-12', scope: 5, done: 2 },
      { day: '2024-05-13', scope: 5, done: 2 },
    ])
    done(log, 'seating')
    expect(burnUp(log.board, log.now).points.at(-1)).toEqual({ day: '2024-05-13', scope: 5, done: 3 })
  })

  it('TA-10 says what is left, how many days there are, what they would need a day and what was done of late', () => {
    const log = new BoardLog()
    for (const item of ['draft', 'power', 'seating']) done(log.wait(DAY), item)
    expect(burnUp(log.board, log.now)).toMatchObject({ left: 1, daysLeft: 8, needed: 1 / 8, recent: 1 })
    expect(burnUp(log.board, log.now, 'ministers')).toMatchObject({ left: 0, daysLeft: 9, needed: 0 })
    log.waitUntil('2024-05-23T10:00:00+09:00')
    expect(burnUp(log.board, log.now)).toMatchObject({ daysLeft: null, needed: null, recent: 0 })
  })

  it('TA-11 knows no pace on its first day, and marks the days of real reviews', () => {
    const log = new BoardLog()
    expect(burnUp(log.board, log.now)).toMatchObject({ recent: null, reviews: [] })
    const review = reviewIn(log, 'closed')
    reviewIn(log, 'closed', { mode: 'rehearsal' })
    expect(burnUp(log.board, log.now).reviews).toEqual([{ day: '2024-05-10', review }])
    const exercise = new BoardLog(undefined, { mode: 'rehearsal' })
    const held = reviewIn(exercise, 'closed')
    expect(burnUp(exercise.board, exercise.now).reviews).toEqual([{ day: '2024-05-10', review: held }])
  })
})
