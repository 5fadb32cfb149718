import { describe, expect, test } from 'vitest'
import { instant, MINUTE } from '#shared/board/instant.ts'
import type { SessionPhase } from '#shared/board/status.ts'
import { createLocalSync } from '#client/testing/local-sync.ts'
import { phaseSince, sessionStart } from './session-start.ts'

const START = instant(Date.parse('2024-05-22T14:30:00+09:00'))
const before = (minutes: number) => instant(START - minutes * MINUTE)

/** The ministers' session, its phases set at so many minutes before the start. */
function session(scheduled: boolean, ...phases: [SessionPhase, number][]) {
  const sync = createLocalSync()
  const ministerial = () => {
    const found = sync.state().board.sessions.ministerial
    if (found === undefined) throw new Error('no session')
    return found
  }
  const reason = { text: { ko: '예정대로 진행' } }
  if (scheduled) sync.command('msitDesk', 'session.schedule', { session: 'ministerial', startsAt: START })
  for (const [phase, minutes] of phases) {
    sync.setNow(before(minutes))
    const back = ministerial().phaseTimes.some((time) => time.phase === phase) && phase !== 'live'
    sync.command('msitDesk', back ? 'session.step-back' : 'session.set-phase', {
      session: 'ministerial',
      phase,
      reason,
    })
  }
  return ministerial()
}
const TO_DOORS: [SessionPhase, number][] = [
  ['setup', 400],
  ['rehearsal', 95],
  ['ready', 40],
  ['doors-open', 30],
]

test('a phase holds since it was set; the first one since ever', () => {
  expect(phaseSince(session(false))).toBeNull()
  expect(phaseSince(session(false, ['setup', 400], ['rehearsal', 95]))).toBe(before(95))
})

describe('the start of a session', () => {
  test('is undecided, but for the part of the day, while nobody has named the hour', () => {
    expect(sessionStart(session(false), before(60))).toEqual({ kind: 'undecided', dayPart: 'afternoon' })
  })

  test('lies ahead, and then is late', () => {
    expect(sessionStart(session(true), before(46))).toEqual({ kind: 'ahead', at: START })
    expect(sessionStart(session(true), before(-3))).toEqual({ kind: 'late', at: START })
  })

  test('is the real one once it has begun, also in and after a break', () => {
    const begun = { kind: 'begun', at: before(-2) }
    expect(sessionStart(session(true, ...TO_DOORS, ['live', -2]), before(-9))).toEqual(begun)
    expect(sessionStart(session(true, ...TO_DOORS, ['live', -2], ['break', -60]), before(-61))).toEqual(begun)
  })

  test('does not count a start that was taken back', () => {
    const again = session(true, ...TO_DOORS, ['live', 5], ['doors-open', 4], ['live', -1])
    expect(sessionStart(again, before(-2))).toEqual({ kind: 'begun', at: before(-1) })
  })

  test('is over when the session has concluded', () => {
    const over = session(true, ...TO_DOORS, ['live', 0], ['concluded', -180])
    expect(sessionStart(over, before(-200))).toEqual({ kind: 'concluded', at: before(-180) })
  })
})
