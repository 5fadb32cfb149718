import { describe, expect, it } from 'vitest'
import { BoardLog } from '../testing/board-log.ts'
import { expectFact, refused, UNCHANGED } from '../testing/outcomes.ts'
import { HOUR, instant } from './instant.ts'

const reason = { text: { ko: '까닭' } }

/** A log on which `mofa-desk` has set the draft to be under way, and the position that everybody saw before. */
function draftUnderWay() {
  const log = new BoardLog()
  const basis = log.board.position.seq
  log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'in-progress' })
  const theirs = log.board.items['draft']?.state.last
  if (theirs === undefined || theirs === null) throw new Error('not set')
  return { log, basis, conflict: refused({ kind: 'conflict', of: 'item:draft', group: 'state', theirs }) }
}

describe('a conflict', () => {
  it('CF-1 refuses a change to what another person changed after one looked, and says who did', () => {
    const { log, basis, conflict } = draftUnderWay()
    const decision = log.ask('msit-desk', 'item.set-status', { item: 'draft', status: 'done' }, { basis })
    expect(decision).toEqual(conflict)
    expect(conflict).toMatchObject({ refusal: { theirs: { by: 'mofa-desk', at: log.now, seq: basis + 1 } } })
  })

  it('CF-2 stands between two clients of the same person as well', () => {
    const { log, basis, conflict } = draftUnderWay()
    const asking = { basis, client: 'phone-of-mofa-desk' }
    expect(log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'done' }, asking)).toEqual(conflict)
  })

  it('CF-3 never stands between the commands of one client', () => {
    const { log, basis } = draftUnderWay()
    expectFact(log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'done' }, { basis }))
  })

  it('CF-4 is not there for whoever has seen the change', () => {
    const { log, basis } = draftUnderWay()
    expectFact(log.ask('msit-desk', 'item.set-status', { item: 'draft', status: 'done' }, { basis: basis + 1 }))
  })

  it('CF-5 is of a field group: who changes another group of the same thing meets none', () => {
    const { log, basis } = draftUnderWay()
    expectFact(log.ask('mofa-chair', 'item.assign', { item: 'draft', assignee: 'msit-desk' }, { basis }))
    expectFact(log.ask('mofa-chair', 'item.set-due', { item: 'draft', due: instant(log.now + HOUR) }, { basis }))
  })

  it('CF-6 goes by the order of the log alone, whenever the finger moved', () => {
    const { log, basis, conflict } = draftUnderWay()
    const late = { basis, observedAt: instant(log.now + HOUR) }
    expect(log.wait(HOUR).ask('msit-desk', 'item.set-status', { item: 'draft', status: 'done' }, late)).toEqual(
      conflict,
    )
  })
})

describe('an effect that is already true', () => {
  it('CF-7 is accepted without a change, whoever made it so', () => {
    const { log, basis } = draftUnderWay()
    const decision = log.ask('msit-desk', 'item.set-status', { item: 'draft', status: 'in-progress' }, { basis })
    expect(decision).toEqual(UNCHANGED)
  })

  it('CF-8 takes the evidence that comes with it, and only that', () => {
    const { log, basis } = draftUnderWay()
    const payload = { item: 'draft', status: 'in-progress', evidence: { kind: 'mail' } } as const
    expect(expectFact(log.ask('msit-desk', 'item.set-status', payload, { basis }))).toEqual({
      type: 'item.evidence-added',
      payload: { item: 'draft', evidence: { kind: 'mail', note: null, at: log.now, by: 'msit-desk' } },
    })
  })

  it('CF-9 is not there where a command brings words that the board does not have', () => {
    const { log, basis, conflict } = draftUnderWay()
    const payload = { item: 'draft', status: 'in-progress', reason } as const
    expect(log.ask('msit-desk', 'item.set-status', payload, { basis })).toEqual(conflict)
    expectFact(log.ask('msit-desk', 'item.set-status', payload))
  })
})

describe('what changes no value', () => {
  it('CF-10 is in nobody’s way: a reconfirmation', () => {
    const log = new BoardLog()
    const basis = log.board.position.seq
    log.ask('mofa-desk', 'item.reconfirm', { item: 'draft' })
    expectFact(log.ask('mofa-chair', 'item.reconfirm', { item: 'draft' }, { basis }))
    expectFact(log.ask('msit-desk', 'item.set-status', { item: 'draft', status: 'done' }, { basis }))
  })

  it('CF-11 is refused all the same on a value that one has not seen', () => {
    const { log, basis, conflict } = draftUnderWay()
    expect(log.ask('msit-desk', 'item.reconfirm', { item: 'draft' }, { basis })).toEqual(conflict)
  })
})

it('CF-12 makes whoever takes a thing off the list look at how it stands', () => {
  const { log, basis, conflict } = draftUnderWay()
  expect(log.ask('mofa-chair', 'item.retire', { item: 'draft', reason }, { basis })).toEqual(conflict)
  expectFact(log.ask('mofa-chair', 'item.retire', { item: 'draft', reason }))
})

it('CF-12 whatever part of it somebody has changed unseen', () => {
  const log = new BoardLog()
  const basis = log.board.position.seq
  log.ask('mofa-desk', 'item.set-due', { item: 'draft', due: null })
  log.ask('msit-desk', 'participation.set-contact', { participation: 'alpha@ministers', contact: { ko: '전화' } })
  const retired = [
    log.ask('mofa-chair', 'item.retire', { item: 'draft', reason }, { basis }),
    log.ask('mofa-chair', 'participation.retire', { participation: 'alpha@ministers', reason }, { basis }),
  ]
  expect(retired).toMatchObject([
    { refusal: { kind: 'conflict', group: 'due' } },
    { refusal: { kind: 'conflict', group: 'contact' } },
  ])
})
