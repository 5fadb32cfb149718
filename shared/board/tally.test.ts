import { describe, expect, it } from 'vitest'
import { BoardLog } from '../testing/board-log.ts'
import { sinceYesterday } from './readiness.ts'

const reason = { text: { ko: '까닭' } }
const done = (log: BoardLog, item: string) => log.ask('mofa-desk', 'item.set-status', { item, status: 'done' })

describe('how a day ended', () => {
  it('TA-1 is kept with the first change of a later day in Seoul', () => {
    const log = new BoardLog()
    done(log, 'draft')
    done(log.waitUntil('2024-05-10T23:59:59.999+09:00'), 'seating')
    expect(log.board.days).toEqual([])
    done(log.waitUntil('2024-05-11T00:00:00.000+09:00'), 'power')
    expect(log.board.days).toEqual([
      {
        day: '2024-05-10',
        sessions: {
          leaders: { items: 2, done: 1, blocked: 0, confirmed: 0 },
          ministers: { items: 2, done: 1, blocked: 0, confirmed: 0 },
        },
      },
    ])
  })

  it('TA-2 is the day of Seoul, not of Greenwich', () => {
    const log = new BoardLog()
    done(log.waitUntil('2024-05-11T08:59:00+09:00'), 'draft')
    done(log.waitUntil('2024-05-11T09:01:00+09:00'), 'seating')
    expect(log.board.days.map(({ day }) => day)).toEqual(['2024-05-10'])
  })

  it('TA-3 has no entry for a day on which nothing changed', () => {
    const log = new BoardLog()
    done(log.waitUntil('2024-05-13T10:00:00+09:00'), 'draft')
    done(log.waitUntil('2024-05-20T10:00:00+09:00'), 'seating')
    expect(log.board.days.map(({ day }) => day)).toEqual(['2024-05-10', '2024-05-13'])
  })

  it('TA-4 leaves out what is off the list, not applicable, or a group', () => {
    const log = new BoardLog()
    log.ask('admin', 'item.retire', { item: 'draft', reason })
    log.ask('mofa-desk', 'item.set-status', { item: 'power', status: 'not-applicable', reason })
    for (const participation of ['corp@ministers', 'companies@ministers'])
      log.ask('msit-desk', 'participation.set-status', { participation, status: 'confirmed' })
    log.ask('admin', 'participation.retire', { participation: 'corp@ministers', reason })
    done(log.waitUntil('2024-05-11T10:00:00+09:00'), 'seating')
    expect(log.board.days[0]?.sessions).toEqual({
      leaders: { items: 1, done: 0, blocked: 0, confirmed: 0 },
      ministers: { items: 1, done: 0, blocked: 0, confirmed: 0 },
    })
  })
})

describe('what changed since yesterday', () => {
  it('TA-5 is not known on the first day', () => {
    const log = new BoardLog()
    done(log, 'draft')
    expect(sinceYesterday(log.board, log.now)).toBeNull()
  })

  it('TA-6 is nothing when midnight has passed and nobody has changed anything', () => {
    const log = new BoardLog()
    done(log, 'draft')
    log.waitUntil('2024-05-11T00:00:00+09:00')
    expect(sinceYesterday(log.board, log.now)).toEqual({ items: 0, done: 0, blocked: 0, confirmed: 0 })
  })

  it('TA-7 counts both ways, from the end of the last day that had a change', () => {
    const log = new BoardLog()
    done(log, 'draft')
    log.ask('mofa-desk', 'item.set-status', { item: 'seating', status: 'blocked', reason })
    log.waitUntil('2024-05-14T09:00:00+09:00')
    done(log, 'seating')
    done(log, 'power')
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'in-progress' })
    log.ask('msit-desk', 'participation.set-status', { participation: 'corp@ministers', status: 'confirmed' })
    log.ask('admin', 'item.retire', { item: 'line-tests', reason })
    expect(sinceYesterday(log.board, log.now)).toEqual({ items: -1, done: 1, blocked: -1, confirmed: 1 })
  })

  it('TA-8 is not confused by a screen whose clock has not passed midnight yet', () => {
    const log = new BoardLog()
    done(log.waitUntil('2024-05-11T00:00:00+09:00'), 'draft')
    log.waitUntil('2024-05-10T23:59:59+09:00')
    expect(sinceYesterday(log.board, log.now)).toBeNull()
  })
})
