import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../testing/board-log.ts'
import { expectFact, forbidden, UNCHANGED } from '../testing/outcomes.ts'

const delegation = { kind: 'country', name: { ko: '다 나라' }, country: 'CC', lead: 'mofa' } as const

const add = (log: BoardLog, announced: boolean, by: PersonName = 'mofa-desk') => {
  const id = log.nextId()
  return { id, decision: log.ask(by, 'delegation.add', { ...delegation, announced }, { id }) }
}

describe('a delegation', () => {
  it('DG-1 is added by the admin or the ministry that will lead it, and is no group', () => {
    const log = new BoardLog()
    expect(add(log, true, 'msit-desk').decision).toEqual(forbidden('ministry'))
    expectFact(add(log, true, 'admin').decision)
    const { id, decision } = add(log, true)
    expectFact(decision)
    expect(log.board.delegations[id]).toMatchObject({ kind: 'country', country: 'CC', lead: 'mofa', group: false })
  })

  it('DG-2 keeps its name internal until it is announced', () => {
    const log = new BoardLog()
    const classes = [true, false].map((announced) => {
      const { decision } = add(log, announced)
      return decision.ok && decision.texts.map((text) => text.class)
    })
    expect(classes).toEqual([['public'], ['internal']])
  })

  it('DG-3 is announced by the ministry that leads it, once', () => {
    const log = new BoardLog()
    const { id } = add(log, false)
    expect(log.ask('msit-chair', 'delegation.announce', { delegation: id })).toEqual(forbidden('ministry'))
    expectFact(log.ask('mofa-chair', 'delegation.announce', { delegation: id }))
    expect(log.ask('mofa-desk', 'delegation.announce', { delegation: id })).toEqual(UNCHANGED)
    expect(log.board.revealed[log.board.delegations[id]?.name ?? '']).toBe(true)
  })
})
