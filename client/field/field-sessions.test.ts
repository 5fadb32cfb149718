import { describe, expect, test } from 'vitest'
import { instant } from '#shared/board/instant.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { dayOf, fieldSessions } from './field-sessions.ts'

const at = (day: string, time = '10:00') => instant(Date.parse(`${day}T${time}:00+09:00`))
const { board } = createLocalSync().state()
const sessionsOf = (venue: string | null, day: string) => {
  const { sessions, current } = fieldSessions(board, venue, at(day))
  return { sessions: sessions.map(({ id }) => id), current: current?.id }
}

describe('the sessions of somebody on the spot', () => {
  test('are those in person at their venue', () => {
    expect(sessionsOf('kist', '2024-05-22')).toEqual({ sessions: ['ministerial'], current: 'ministerial' })
  })

  test('are all in person for somebody without a venue', () => {
    expect(sessionsOf(null, '2024-05-22').sessions).toEqual(['forum', 'ministerial'])
  })

  test('are none at a venue without sessions', () => {
    expect(sessionsOf('nowhere', '2024-05-22')).toEqual({ sessions: [], current: undefined })
  })
})

describe('the present session', () => {
  const concluded = (session: string) => {
    const there = board.sessions[session]
    if (there === undefined) throw new Error(session)
    return { ...there, phase: { ...there.phase, value: 'concluded' as const } }
  }

  test.each([
    ['today’s', '2024-05-22', 'today'],
    ['the next one, on a day without any', '2024-05-10', 'ahead'],
    ['the last one, after all of them', '2024-05-30', 'past'],
  ])('is %s', (_, day, when) => {
    const { current } = fieldSessions(board, 'kist', at(day))
    expect(current?.id).toBe('ministerial')
    expect(current && dayOf(current, at(day))).toBe(when)
  })

  test('is by the calendar of Seoul, not of London', () => {
    const { current } = fieldSessions(board, 'kist', at('2024-05-22', '00:30'))
    expect(current && dayOf(current, at('2024-05-22', '00:30'))).toBe('today')
  })

  test('is the one under way, of several today', () => {
    const { ministerial } = board.sessions
    if (ministerial === undefined) throw new Error('no session')
    const underWay = { ...ministerial, phase: { ...ministerial.phase, value: 'setup' as const } }
    const sessions = { ...board.sessions, ministerial: underWay }
    expect(fieldSessions(board, null, at('2024-05-22')).current?.id).toBe('forum')
    expect(fieldSessions({ ...board, sessions }, null, at('2024-05-22')).current?.id).toBe('ministerial')
  })

  test('is the one that has not concluded, of several today', () => {
    const sessions = { ...board.sessions, forum: concluded('forum') }
    expect(fieldSessions({ ...board, sessions }, null, at('2024-05-22')).current?.id).toBe('ministerial')
  })

  test('stays the last of today when all have concluded', () => {
    const sessions = { ...board.sessions, forum: concluded('forum'), ministerial: concluded('ministerial') }
    expect(fieldSessions({ ...board, sessions }, null, at('2024-05-22')).current?.id).toBe('ministerial')
  })
})
