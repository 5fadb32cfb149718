import { describe, expect, it } from 'vitest'
import { BoardLog } from '../testing/board-log.ts'
import { expectFact } from '../testing/outcomes.ts'
import { passedGates } from './passed-gates.ts'
import type { SessionPhase } from './status.ts'

const reason = { text: { ko: '전원은 개회 전에 들어옵니다.' } }
const PHASES = ['setup', 'rehearsal', 'ready', 'doors-open', 'live', 'concluded'] as const satisfies SessionPhase[]

/** The ministers' session up to a phase; of its items `power` gates the doors. */
function sessionAt(last: (typeof PHASES)[number]): BoardLog {
  const log = new BoardLog()
  for (const phase of PHASES.slice(0, PHASES.indexOf(last) + 1)) {
    const given = PHASES.indexOf(phase) < PHASES.indexOf('doors-open') ? {} : { reason }
    expectFact(log.ask('kist-logistics', 'session.set-phase', { session: 'ministers', phase, ...given }))
  }
  return log
}

const told = (log: BoardLog) =>
  passedGates(log.board).map(({ session, items, passed }) => ({
    session: session.id,
    items,
    because: passed === null ? null : log.texts.get(passed.reason)?.text,
  }))
const POWER = { session: 'ministers', items: ['power'], because: reason.text }

describe('a gate that was passed with its item open', () => {
  it('SE-25 is told with its reason, from that phase on and after the session has begun', () => {
    expect(told(sessionAt('ready'))).toEqual([])
    expect(told(sessionAt('doors-open'))).toEqual([POWER])
    expect(told(sessionAt('live'))).toEqual([POWER])
  })

  it('SE-26 until the item is settled or off the list, or the session is over or stepped back', () => {
    const settled = sessionAt('doors-open')
    settled.ask('msit-desk', 'item.set-status', { item: 'power', status: 'done' })
    const retired = sessionAt('doors-open')
    retired.ask('msit-desk', 'item.retire', { item: 'power', reason })
    const back = sessionAt('doors-open')
    back.ask('kist-logistics', 'session.step-back', { session: 'ministers', phase: 'ready', reason })
    for (const log of [settled, retired, back, sessionAt('concluded')]) expect(told(log)).toEqual([])
  })

  it('SE-25 has no reason where the item came after the phase had begun', () => {
    const log = sessionAt('setup')
    const late = { workstream: 'hall', title: { ko: '뒤늦은 관문' }, lead: 'msit', due: null, critical: true } as const
    const id = log.nextId()
    expectFact(log.ask('msit-desk', 'item.add', { ...late, gate: 'setup' }, { id }))
    expect(told(log)).toEqual([{ session: 'ministers', items: [id], because: null }])
  })
})
