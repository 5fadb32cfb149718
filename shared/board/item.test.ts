import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../testing/board-log.ts'
import { expectFact, forbidden, invalid, notFound, UNCHANGED } from '../testing/outcomes.ts'
import { SAMPLES } from '../testing/samples.ts'
import { EVIDENCE_KEPT } from './evidence.ts'
import { HOUR, instant, MINUTE } from './instant.ts'
import type { Item } from './item-schema.ts'
import { ITEM_STATUSES, type ItemStatus } from './status.ts'

const reason = { text: { ko: '까닭' } }

const itemOf = (log: BoardLog, id: string): Item => {
  const item = log.board.items[id]
  if (item === undefined) throw new Error(`no item ${id}`)
  return item
}
const statusOf = (log: BoardLog, id: string): ItemStatus => itemOf(log, id).state.value.status

/** Sets an item to a status, with a reason if it takes one. */
const set = (log: BoardLog, status: ItemStatus) =>
  log.ask('mofa-desk', 'item.set-status', {
    item: 'draft',
    status,
    ...(status === 'blocked' || status === 'not-applicable' ? { reason } : {}),
  })

describe('the status of an item', () => {
  const EVERY_STEP = ITEM_STATUSES.flatMap((from) => ITEM_STATUSES.map((to) => ({ from, to })))

  it.each(EVERY_STEP)('IT-1 goes from $from to $to', ({ from, to }) => {
    const log = new BoardLog()
    set(log, from)
    const decision = set(log, to)
    expect(decision.ok).toBe(true)
    expect(statusOf(log, 'draft')).toBe(to)
  })

  it.each(ITEM_STATUSES)('IT-2 says why when it becomes blocked or not applicable, and else need not: %s', (status) => {
    const log = new BoardLog()
    if (status === 'not-started') log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'done' })
    const decision = log.ask('mofa-desk', 'item.set-status', { item: 'draft', status })
    const refusal = invalid({ rule: 'reason-required', openCritical: [] })
    const refusals = ['blocked', 'not-applicable'].includes(status) ? [refusal] : []
    expect([decision].filter(({ ok }) => !ok)).toEqual(refusals)
  })

  it('IT-3 is set by officers and chairs of both ministries, whichever leads', () => {
    const log = new BoardLog()
    for (const [index, name] of (['mofa-desk', 'msit-desk', 'mofa-chair', 'msit-chair'] as const).entries()) {
      const status = index % 2 === 0 ? 'in-progress' : 'done'
      expectFact(log.ask(name, 'item.set-status', { item: 'seating', status }))
    }
  })

  it('IT-4 is set by logistics for the sessions at their venue only', () => {
    const log = new BoardLog()
    const blocked = { status: 'blocked', reason } as const
    expectFact(log.ask('kist-logistics', 'item.set-status', { item: 'power', ...blocked }))
    expect(log.ask('annex-logistics', 'item.set-status', { item: 'power', ...blocked })).toEqual(forbidden('venue'))
    expect(log.ask('kist-logistics', 'item.set-status', { item: 'draft', ...blocked })).toEqual(forbidden('venue'))
  })

  it('IT-5 carries a reason that is public unless its author says otherwise', () => {
    const log = new BoardLog()
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'blocked', reason })
    const internal = { ...reason, class: 'internal' } as const
    log.ask('mofa-desk', 'item.set-status', { item: 'seating', status: 'blocked', reason: internal })
    const classOf = (id: string) => log.texts.get(itemOf(log, id).state.value.reason ?? '')?.class
    expect([classOf('draft'), classOf('seating')]).toEqual(['public', 'internal'])
  })

  it('IT-6 refuses words that their author could not read again', () => {
    const log = new BoardLog()
    const internal = { item: 'power', status: 'blocked', reason: { ...reason, class: 'internal' } } as const
    const noted = { item: 'power', status: 'done', evidence: { kind: 'call', note: { ko: '통화' } } } as const
    const unreadable = invalid({ rule: 'class-unreadable-by-author' })
    expect(log.ask('kist-logistics', 'item.set-status', internal)).toEqual(unreadable)
    expect(log.ask('kist-logistics', 'item.set-status', noted)).toEqual(unreadable)
    expectFact(log.ask('kist-logistics', 'item.set-status', { ...noted, evidence: { kind: 'observation' } }))
  })

  it('IT-7 lets go of the evidence of another status, and keeps that of its own', () => {
    const log = new BoardLog()
    const evidence = { kind: 'document', note: { ko: '문서' } } as const
    const kinds = () => itemOf(log, 'draft').state.value.evidence.map(({ kind }) => kind)
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'in-progress', evidence })
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'in-progress', reason })
    expect(kinds()).toEqual(['document'])
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'done', evidence: { kind: 'mail' } })
    expect(kinds()).toEqual(['mail'])
  })

  it('IT-8 keeps the latest pieces of evidence only', () => {
    const log = new BoardLog()
    for (let piece = 0; piece < EVIDENCE_KEPT + 5; piece += 1)
      log.wait(MINUTE).ask('mofa-desk', 'item.set-status', {
        item: 'draft',
        status: 'not-started',
        evidence: { kind: 'mail' },
      })
    const times = itemOf(log, 'draft').state.value.evidence.map(({ at }) => at)
    expect(times).toHaveLength(EVIDENCE_KEPT)
    expect(times.at(-1)).toBe(log.now)
  })

  it('IT-9 dates evidence by when it was observed', () => {
    const log = new BoardLog()
    const observedAt = instant(log.now - HOUR)
    const payload = { item: 'draft', status: 'done', evidence: { kind: 'call' } } as const
    log.ask('mofa-desk', 'item.set-status', payload, { observedAt })
    expect(itemOf(log, 'draft').state.value.evidence).toEqual([
      { kind: 'call', note: null, at: observedAt, by: 'mofa-desk' },
    ])
  })
})

describe('the two ages of an item', () => {
  it('IT-10 are when its status changed, and when somebody last said that it is true', () => {
    const log = new BoardLog()
    log.wait(HOUR).ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'in-progress' })
    const changedAt = log.now
    log.wait(HOUR).ask('msit-desk', 'item.reconfirm', { item: 'draft' })
    expect(itemOf(log, 'draft')).toMatchObject({ confirmedAt: log.now, state: { changedAt } })
  })

  it('IT-11 differ when more evidence or another reason comes: the status is no younger', () => {
    const log = new BoardLog()
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'in-progress' })
    const changedAt = log.now
    const again = { item: 'draft', status: 'in-progress' } as const
    log.wait(HOUR).ask('mofa-desk', 'item.set-status', { ...again, evidence: { kind: 'mail' } })
    expect(itemOf(log, 'draft')).toMatchObject({ confirmedAt: log.now, state: { changedAt } })
    log.wait(HOUR).ask('mofa-desk', 'item.set-status', { ...again, reason })
    expect(itemOf(log, 'draft')).toMatchObject({ confirmedAt: log.now, state: { changedAt } })
  })

  it('IT-12 go by when it was seen, and a report that arrives late makes nothing look older', () => {
    const log = new BoardLog()
    const seen = log.now
    log.wait(HOUR).ask('mofa-desk', 'item.reconfirm', { item: 'draft' })
    const confirmedAt = log.now
    log.wait(HOUR).ask('msit-desk', 'item.reconfirm', { item: 'draft' }, { observedAt: seen })
    expect(itemOf(log, 'draft').confirmedAt).toBe(confirmedAt)
    const noted = { item: 'draft', status: 'not-started', evidence: { kind: 'call' } } as const
    log.ask('msit-desk', 'item.set-status', noted, { observedAt: seen })
    expect(itemOf(log, 'draft').confirmedAt).toBe(confirmedAt)
    log.ask('msit-desk', 'item.set-status', { item: 'draft', status: 'not-started', reason }, { observedAt: seen })
    expect(itemOf(log, 'draft').confirmedAt).toBe(confirmedAt)
    log.ask('msit-desk', 'item.set-status', { item: 'draft', status: 'done' }, { observedAt: seen })
    expect(itemOf(log, 'draft').confirmedAt).toBe(seen)
  })
})

describe('assignment and due time', () => {
  it('IT-13 are set by the ministry that leads the item', () => {
    const log = new BoardLog()
    const due = instant(log.now + HOUR)
    expectFact(log.ask('mofa-desk', 'item.assign', { item: 'draft', assignee: 'msit-desk' }))
    expectFact(log.ask('mofa-desk', 'item.set-due', { item: 'draft', due }))
    expect(log.ask('msit-desk', 'item.assign', { item: 'draft', assignee: null })).toEqual(forbidden('ministry'))
    expect(log.ask('msit-chair', 'item.set-due', { item: 'draft', due })).toEqual(forbidden('ministry'))
  })

  it('IT-14 name somebody who can act: of the log, not disabled, no viewer', () => {
    const log = new BoardLog()
    const assign = (assignee: string | null) => log.ask('mofa-desk', 'item.assign', { item: 'draft', assignee })
    expect(assign('nobody')).toEqual(notFound('person:nobody'))
    expect(assign('former-desk')).toEqual(invalid({ rule: 'cannot-be-assigned' }))
    expect(assign('viewer')).toEqual(invalid({ rule: 'cannot-be-assigned' }))
    expectFact(assign('kist-logistics'))
    expect(assign('kist-logistics')).toEqual(UNCHANGED)
    expectFact(assign(null))
    expect(assign(null)).toEqual(UNCHANGED)
  })

  it('IT-15 set no due time that has passed, and none at all if there is none', () => {
    const log = new BoardLog()
    const setDue = (due: Item['due']['value']) => log.ask('mofa-desk', 'item.set-due', { item: 'draft', due })
    expect(setDue(instant(log.now - 1))).toEqual(invalid({ rule: 'due-in-the-past' }))
    expectFact(setDue(log.now))
    expect(setDue(log.now)).toEqual(UNCHANGED)
    expectFact(setDue(null))
  })
})

describe('the list', () => {
  const added = { workstream: 'lines', title: { ko: '새 항목' }, lead: 'msit', due: null, critical: true } as const

  it('IT-16 takes a new item, named after its command, from the admin or the ministry that will lead it', () => {
    const log = new BoardLog()
    const id = log.nextId()
    expectFact(log.ask('msit-desk', 'item.add', { ...added, gate: 'rehearsal' }, { id }))
    expect(itemOf(log, id)).toMatchObject({ session: 'leaders', supporting: 'mofa', critical: true, gate: 'rehearsal' })
    expect(statusOf(log, id)).toBe('not-started')
    const ofMofa = log.nextId()
    expectFact(log.ask('admin', 'item.add', { ...added, lead: 'mofa', gate: null }, { id: ofMofa }))
    expect(itemOf(log, ofMofa)).toMatchObject({ lead: 'mofa', supporting: 'msit' })
    expectFact(log.ask('admin', 'item.add', { ...added, gate: null }))
    expect(log.ask('mofa-desk', 'item.add', { ...added, gate: null })).toEqual(forbidden('ministry'))
  })

  it('IT-17 takes none for a workstream that is not there, a gate of another format, or a due time that has passed', () => {
    const log = new BoardLog()
    const add = (given: object) => log.ask('msit-desk', 'item.add', { ...added, gate: null, ...given })
    expect(add({ workstream: 'none' })).toEqual(notFound('workstream:none'))
    expect(add({ gate: 'doors-open' })).toEqual(invalid({ rule: 'gate-of-another-format' }))
    expect(add({ due: instant(log.now - 1) })).toEqual(invalid({ rule: 'due-in-the-past' }))
  })

  it('IT-18 loses an item by the admin or the ministry that leads it, with a reason, for good', () => {
    const log = new BoardLog()
    const retire = { item: 'draft', reason }
    expect(log.ask('msit-desk', 'item.retire', retire)).toEqual(forbidden('ministry'))
    expectFact(log.ask('mofa-desk', 'item.retire', retire))
    expect(log.ask('admin', 'item.retire', retire)).toEqual(UNCHANGED)
    expect(itemOf(log, 'draft').retired).not.toBeNull()
    const retired = invalid({ rule: 'retired' })
    expect(set(log, 'done')).toEqual(retired)
    expect(log.ask('mofa-desk', 'item.reconfirm', { item: 'draft' })).toEqual(retired)
    expect(log.ask('mofa-desk', 'item.assign', { item: 'draft', assignee: null })).toEqual(retired)
    expect(log.ask('mofa-desk', 'item.set-due', { item: 'draft', due: null })).toEqual(retired)
  })
})

describe('an item that a review asked for', () => {
  /** An action of the science ministry's officer. */
  function asked(): [BoardLog, string] {
    const log = new BoardLog()
    const action = SAMPLES['review.record-action'](log)
    log.submit(action, 'mofa-desk')
    return [log, action.id]
  }
  const settle = (log: BoardLog, item: string, by: PersonName, given: object = {}) =>
    log.ask(by, 'item.set-status', { item, status: 'done', ...given })

  it('IT-19 is closed with evidence, its own or what its owner has shown', () => {
    const [log, item] = asked()
    expect(settle(log, item, 'mofa-desk')).toEqual(invalid({ rule: 'evidence-required' }))
    expectFact(settle(log, item, 'mofa-desk', { evidence: { kind: 'observation' } }))
    const [other, second] = asked()
    const shown = { item: second, status: 'in-progress', evidence: { kind: 'document' } } as const
    other.ask('msit-desk', 'item.set-status', shown)
    expectFact(settle(other, second, 'mofa-desk'))
    expect(itemOf(other, second).state.value.evidence).toHaveLength(1)
  })

  it('IT-20 is confirmed by somebody other than its owner', () => {
    const [log, item] = asked()
    const evidence = { kind: 'observation' } as const
    expect(settle(log, item, 'msit-desk', { evidence })).toEqual(invalid({ rule: 'confirmer-is-owner' }))
    const struckOut = { item, status: 'not-applicable', reason } as const
    expect(log.ask('msit-desk', 'item.set-status', struckOut)).toEqual(invalid({ rule: 'confirmer-is-owner' }))
    expectFact(settle(log, item, 'msit-chair', { evidence }))
  })
})

describe('a due time that is moved', () => {
  it('IT-21 keeps the first one, and is counted; what is taken back is not, until it is done again', () => {
    const log = new BoardLog()
    const original = itemOf(log, 'draft').due.value
    const setDue = (due: Item['due']['value']) => {
      const command = log.command('item.set-due', { item: 'draft', due })
      expectFact(log.submit(command, 'mofa-desk'))
      return command.id
    }
    const undo = (commandId: string) => {
      const command = log.command('undo', { commandId, of: 'item:draft', group: 'due' })
      expectFact(log.submit(command, 'mofa-desk'))
      return command.id
    }
    setDue(instant(log.now + HOUR))
    const second = setDue(instant(log.now + 2 * HOUR))
    expect(itemOf(log, 'draft').dueMoves).toMatchObject({ original, count: 2 })
    const undone = undo(second)
    expect(itemOf(log, 'draft').dueMoves.count).toBe(1)
    undo(undone)
    expect(itemOf(log, 'draft').dueMoves).toMatchObject({ original, count: 2 })
  })

  it('IT-22 was not moved where it is the first', () => {
    const log = new BoardLog()
    log.ask('msit-desk', 'item.set-due', { item: 'power', due: instant(log.now + HOUR) })
    expect(itemOf(log, 'power').dueMoves).toMatchObject({ original: instant(log.now + HOUR), count: 0 })
  })
})
