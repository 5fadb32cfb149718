import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../testing/board-log.ts'
import { expectFact, forbidden, invalid, refused, UNCHANGED } from '../testing/outcomes.ts'
import type { Decision } from './decision.ts'
import { DAY, HOUR, instant, MINUTE } from './instant.ts'
import type { Session } from './session-schema.ts'
import type { SessionPhase } from './status.ts'

const reason = { text: { ko: '까닭' } }

const sessionOf = (log: BoardLog, id = 'ministers'): Session => {
  const session = log.board.sessions[id]
  if (session === undefined) throw new Error(`no session ${id}`)
  return session
}

const enter = (log: BoardLog, phase: SessionPhase, more: object = {}, by: PersonName = 'kist-logistics'): Decision =>
  log.ask(by, 'session.set-phase', { session: 'ministers', phase, ...more })

const stepBack = (log: BoardLog, phase: SessionPhase): Decision =>
  log.ask('kist-logistics', 'session.step-back', { session: 'ministers', phase, reason })

function withoutGates(): BoardLog {
  const log = new BoardLog()
  log.ask('msit-desk', 'item.set-status', { item: 'power', status: 'done' })
  return log
}

/** A log on which nothing stands against any phase, and the ministers' session has gone through its phases up to one. */
function sessionAt(phase: SessionPhase, log = withoutGates()): BoardLog {
  for (const next of ['setup', 'rehearsal', 'ready', 'doors-open', 'live', 'concluded'] as const) {
    if (sessionOf(log).phase.value === phase) return log
    expectFact(enter(log.wait(MINUTE), next))
  }
  return log
}

describe('the phase of a session', () => {
  it('SE-1 is set by officers and chairs of both ministries, and by logistics of its venue', () => {
    const log = new BoardLog()
    expectFact(enter(log, 'setup', {}, 'mofa-desk'))
    expectFact(enter(log, 'rehearsal', {}, 'kist-logistics'))
    expectFact(enter(log, 'ready', {}, 'msit-chair'))
    expect(enter(log, 'doors-open', {}, 'annex-logistics')).toEqual(forbidden('venue'))
    const virtual = { session: 'leaders', phase: 'connection-tests' } as const
    expect(log.ask('kist-logistics', 'session.set-phase', virtual)).toEqual(forbidden('venue'))
  })

  it('SE-2 goes on one step at a time', () => {
    const log = new BoardLog()
    expect(enter(log, 'rehearsal')).toEqual(invalid({ rule: 'no-such-step', from: 'planned', to: 'rehearsal' }))
    expect(enter(log, 'planned')).toEqual(UNCHANGED)
    expectFact(enter(log, 'setup'))
  })

  it('SE-3 goes from live to a break and from there to live again, or ends from either', () => {
    const log = sessionAt('live')
    for (const phase of ['break', 'live', 'break', 'concluded'] as const) expectFact(enter(log.wait(HOUR), phase))
    expect(sessionOf(log).phase.value).toBe('concluded')
    expectFact(enter(sessionAt('live'), 'concluded'))
  })

  it('SE-4 is already true when somebody else has set it, also with a reason', () => {
    const log = new BoardLog()
    const basis = log.board.position.seq
    enter(log, 'setup', {}, 'msit-desk')
    const again = { session: 'ministers', phase: 'setup', reason } as const
    expect(log.ask('kist-logistics', 'session.set-phase', again, { basis })).toEqual(UNCHANGED)
  })

  it('SE-5 is a conflict when somebody else has gone on in the meantime', () => {
    const log = sessionAt('doors-open')
    const basis = log.board.position.seq
    enter(log, 'live', {}, 'msit-desk')
    const decision = log.ask('kist-logistics', 'session.set-phase', { session: 'ministers', phase: 'break' }, { basis })
    expect(decision).toMatchObject({ refusal: { kind: 'conflict', of: 'session:ministers', group: 'phase' } })
  })
})

describe('a gate', () => {
  const openCritical = ['power']

  it('SE-6 with critical items open is passed with a reason only, and the record names them', () => {
    const log = sessionAt('ready', new BoardLog())
    expect(enter(log, 'doors-open')).toEqual(invalid({ rule: 'reason-required', openCritical }))
    const fact = expectFact(enter(log, 'doors-open', { reason }))
    expect(fact).toMatchObject({ type: 'session.phase-set', payload: { openCritical } })
  })

  it('SE-7 does not stand against the phases before it', () => {
    expect(expectFact(enter(sessionAt('rehearsal', new BoardLog()), 'ready')).payload).toMatchObject({
      openCritical: [],
      reason: null,
    })
  })

  it('SE-8 stands against every phase after it as well, until the session has begun: then it is passed', () => {
    const log = sessionAt('ready', new BoardLog())
    enter(log, 'doors-open', { reason })
    expect(enter(log, 'live')).toEqual(invalid({ rule: 'reason-required', openCritical }))
    enter(log, 'live', { reason })
    for (const phase of ['break', 'live', 'concluded'] as const) expectFact(enter(log, phase))
  })

  it.each(['done', 'not-applicable'] as const)('SE-9 is open for an item that is %s', (status) => {
    const log = sessionAt('ready', new BoardLog())
    log.ask('msit-desk', 'item.set-status', { item: 'power', status, reason })
    expectFact(enter(log, 'doors-open'))
  })

  it('SE-10 is open for an item that was taken off the list', () => {
    const log = sessionAt('ready', new BoardLog())
    log.ask('msit-desk', 'item.retire', { item: 'power', reason })
    expectFact(enter(log, 'doors-open'))
  })

  it('SE-11 of no phase: a critical item without one stands against every phase to the beginning while it is blocked', () => {
    const log = new BoardLog()
    const tests = { session: 'leaders', phase: 'connection-tests' } as const
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'blocked', reason })
    expect(log.ask('mofa-desk', 'session.set-phase', tests)).toEqual(
      invalid({ rule: 'reason-required', openCritical: ['draft'] }),
    )
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'in-progress' })
    expectFact(log.ask('mofa-desk', 'session.set-phase', tests))
  })
})

describe('a step back', () => {
  const every: [SessionPhase, SessionPhase][] = [
    ['setup', 'planned'],
    ['rehearsal', 'setup'],
    ['ready', 'rehearsal'],
    ['doors-open', 'ready'],
    ['live', 'doors-open'],
    ['concluded', 'live'],
  ]

  it.each(every)('SE-12 leads from %s to %s, and no further', (from, to) => {
    const log = sessionAt(from)
    const further = every.filter(([phase]) => phase === to)
    for (const [, beyond] of further)
      expect(stepBack(log, beyond)).toEqual(invalid({ rule: 'no-such-step', from, to: beyond }))
    expectFact(stepBack(log, to))
    expect(sessionOf(log).phase.value).toBe(to)
  })

  it('SE-13 leads out of a break to live, and out of the end to live or the break', () => {
    const log = sessionAt('live')
    enter(log, 'break')
    expectFact(stepBack(log, 'live'))
    enter(log, 'concluded')
    expectFact(stepBack(log, 'break'))
    expect(sessionOf(log).phase.value).toBe('break')
  })

  it('SE-14 says why in public, and leaves both times on the record', () => {
    const log = sessionAt('setup')
    const began = log.now
    stepBack(log.wait(HOUR), 'planned')
    const lines = sessionOf(log).phaseTimes
    expect(lines).toMatchObject([
      { phase: 'setup', at: began, steppedBack: false, reason: null },
      { phase: 'planned', at: log.now, steppedBack: true },
    ])
    expect(log.texts.get(lines[1]?.reason ?? '')).toMatchObject({ class: 'public', of: 'session:ministers' })
  })

  it('SE-15 is never a step forward', () => {
    expect(stepBack(sessionAt('ready'), 'doors-open')).toEqual(
      invalid({ rule: 'no-such-step', from: 'ready', to: 'doors-open' }),
    )
  })
})

describe('the actual time of a phase', () => {
  it('SE-16 is when the person on the spot saw it', () => {
    const log = new BoardLog()
    const seen = log.now
    log
      .wait(20 * MINUTE)
      .ask('kist-logistics', 'session.set-phase', { session: 'ministers', phase: 'setup' }, { observedAt: seen })
    expect(sessionOf(log).phaseTimes.map(({ at }) => at)).toEqual([seen])
  })

  it('SE-17 is never before the phase that it follows', () => {
    const log = sessionAt('setup')
    const payload = { session: 'ministers', phase: 'rehearsal' } as const
    log.ask('kist-logistics', 'session.set-phase', payload, { observedAt: instant(log.now - HOUR) })
    expect(sessionOf(log).phaseTimes.map(({ at }) => at)).toEqual([log.now, log.now])
  })

  it('SE-17 is never before the log, whatever a clock said', () => {
    const log = new BoardLog()
    const payload = { session: 'ministers', phase: 'setup' } as const
    log.ask('kist-logistics', 'session.set-phase', payload, { observedAt: instant(0) })
    expect(sessionOf(log).phaseTimes.map(({ at }) => at)).toEqual([log.now])
  })

  it('SE-18 is kept for the latest phases only, if somebody steps to and fro', () => {
    const log = sessionAt('setup')
    for (let turn = 0; turn < 40; turn += 1) {
      stepBack(log.wait(MINUTE), 'planned')
      enter(log.wait(MINUTE), 'setup')
    }
    expect(sessionOf(log).phaseTimes).toHaveLength(50)
    expect(sessionOf(log).phaseTimes.at(-1)).toMatchObject({ phase: 'setup', at: log.now })
  })
})

it('SE-19 takes the words of logistics only where they can read them again', () => {
  const log = sessionAt('ready')
  const internal = { reason: { ...reason, class: 'internal' } }
  expect(enter(log, 'doors-open', internal)).toEqual(invalid({ rule: 'class-unreadable-by-author' }))
  expectFact(enter(log, 'doors-open', internal, 'msit-desk'))
})

it('SE-20 is scheduled by the ministry that leads it', () => {
  const log = new BoardLog()
  const schedule = (by: PersonName, startsAt: Session['schedule']['value']) =>
    log.ask(by, 'session.schedule', { session: 'ministers', startsAt })
  const startsAt = instant(log.now + 12 * DAY)
  expect(schedule('mofa-desk', startsAt)).toEqual(forbidden('ministry'))
  expect(schedule('kist-logistics', startsAt)).toEqual(forbidden('role'))
  expectFact(schedule('msit-desk', startsAt))
  expect(schedule('msit-chair', startsAt)).toEqual(UNCHANGED)
  const { last } = sessionOf(log).schedule
  const basis = log.board.position.seq - 1
  if (last === null) throw new Error('not scheduled')
  const decision = log.ask('msit-chair', 'session.schedule', { session: 'ministers', startsAt: null }, { basis })
  expect(decision).toEqual(refused({ kind: 'conflict', of: 'session:ministers', group: 'schedule', theirs: last }))
})

it('SE-24 begins on its day, in Seoul', () => {
  const log = new BoardLog()
  const schedule = (iso: string) =>
    log.ask('msit-desk', 'session.schedule', { session: 'ministers', startsAt: instant(Date.parse(iso)) })
  expectFact(schedule('2024-05-22T00:00:00+09:00'))
  expectFact(schedule('2024-05-22T23:59:59.999+09:00'))
  expect(schedule('2024-05-21T23:59:59.999+09:00')).toEqual(invalid({ rule: 'on-another-day' }))
  expect(schedule('2024-05-23T00:00:00+09:00')).toEqual(invalid({ rule: 'on-another-day' }))
})
