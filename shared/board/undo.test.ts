import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../testing/board-log.ts'
import { expectFact, forbidden, invalid, notFound, UNCHANGED } from '../testing/outcomes.ts'
import type { Command } from './command.ts'
import { type FieldGroup, GROUPS } from './field-group.ts'
import { DAY, HOUR, instant } from './instant.ts'
import type { ThingRef } from './text.ts'

const GUEST = 'alpha@ministers'
const reason = { text: { ko: '까닭' } }
const name = { ko: '홍길동' }

/** What can be taken back: of every such group a command that changes it. */
const UNDOABLE: [ThingRef, FieldGroup, (log: BoardLog) => Command][] = [
  ['item:draft', 'state', (log) => log.command('item.set-status', { item: 'draft', status: 'blocked', reason })],
  ['item:draft', 'assignment', (log) => log.command('item.assign', { item: 'draft', assignee: 'mofa-desk' })],
  ['item:draft', 'due', (log) => log.command('item.set-due', { item: 'draft', due: null })],
  [
    `participation:${GUEST}`,
    'attendance',
    (log) => log.command('participation.set-status', { participation: GUEST, status: 'confirmed' }),
  ],
  [
    `participation:${GUEST}`,
    'head',
    (log) => log.command('participation.set-head', { participation: GUEST, rank: 'minister', name }),
  ],
  [
    `participation:${GUEST}`,
    'contact',
    (log) => log.command('participation.set-contact', { participation: GUEST, contact: name }),
  ],
  [
    `participation:${GUEST}`,
    'arrangements',
    (log) =>
      log.command('participation.set-arrangements', { participation: GUEST, interpretation: 'fr', timeZone: null }),
  ],
  [
    'session:leaders',
    'schedule',
    (log) => log.command('session.schedule', { session: 'leaders', startsAt: instant(log.now + 11 * DAY) }),
  ],
]

const undo = (log: BoardLog, done: Command, of: ThingRef, group: FieldGroup, by: PersonName = 'mofa-desk') =>
  log.ask(by, 'undo', { commandId: done.id, of, group })

/** A log on which the officer has set the draft to be under way. */
function draftUnderWay() {
  const log = new BoardLog()
  const done = log.command('item.set-status', { item: 'draft', status: 'in-progress' })
  expectFact(log.submit(done, 'mofa-desk'))
  return { log, done, take: (by?: PersonName) => undo(log, done, 'item:draft', 'state', by) }
}
const draftOf = (log: BoardLog) => log.board.items['draft']

describe('an undo', () => {
  it.each(UNDOABLE)('UN-1 brings back the whole group as it was, and its age: %s, %s', (of, group, make) => {
    const log = new BoardLog()
    const before = JSON.stringify(whatStands(log))
    const done = make(log.wait(HOUR))
    expectFact(log.submit(done, 'mofa-desk'))
    expect(JSON.stringify(whatStands(log))).not.toBe(before)
    expectFact(undo(log.wait(HOUR), done, of, group))
    expect(JSON.stringify(whatStands(log))).toBe(before)
  })

  it.each(UNDOABLE)('UN-2 undone is done again: %s, %s', (of, group, make) => {
    const log = new BoardLog()
    const done = make(log)
    log.submit(done, 'mofa-desk')
    const after = JSON.stringify(whatStands(log))
    const back = log.command('undo', { commandId: done.id, of, group })
    expectFact(log.wait(HOUR).submit(back, 'mofa-desk'))
    expectFact(undo(log.wait(HOUR), back, of, group))
    expect(JSON.stringify(whatStands(log))).toBe(after)
  })

  it('UN-3 is there for these groups and no other', () => {
    const undoable = new Set(UNDOABLE.map(([, group]) => group))
    const { log, done } = draftUnderWay()
    for (const group of GROUPS.filter((candidate) => !undoable.has(candidate)))
      for (const of of ['item:draft', `participation:${GUEST}`, 'session:leaders', 'person:wall'] as const)
        expect(undo(log, done, of, group)).toEqual(notFound(of))
  })

  it('UN-4 finds nothing where nobody has changed anything yet', () => {
    const { log, done } = draftUnderWay()
    expect(undo(log, done, 'item:power', 'state')).toEqual(notFound('item:power'))
    expect(undo(log, done, 'item:none', 'state')).toEqual(notFound('item:none'))
  })

  it('UN-5 is of one’s own command only', () => {
    const { take } = draftUnderWay()
    expect(take('mofa-chair')).toEqual(forbidden('not-yours'))
    expectFact(take())
  })

  it('UN-6 needs the right to the command that it takes back, as it is now', () => {
    const log = new BoardLog()
    const done = log.command('item.set-due', { item: 'draft', due: null })
    log.submit(done, 'mofa-desk')
    log.ask('admin', 'person.set-role', { person: 'mofa-desk', role: 'desk', ministry: 'msit', venue: null })
    expect(undo(log, done, 'item:draft', 'due')).toEqual(forbidden('ministry'))
    log.ask('admin', 'person.set-role', { person: 'mofa-desk', role: 'logistics', ministry: null, venue: 'kist' })
    expect(undo(log, done, 'item:draft', 'due')).toEqual(forbidden('role'))
  })

  it('UN-6 takes back as logistics only that somebody has arrived', () => {
    const log = new BoardLog()
    const done = log.command('participation.set-status', { participation: GUEST, status: 'confirmed' })
    log.submit(done, 'mofa-desk')
    log.ask('admin', 'person.set-role', { person: 'mofa-desk', role: 'logistics', ministry: null, venue: 'kist' })
    expect(undo(log, done, `participation:${GUEST}`, 'attendance')).toEqual(forbidden('role'))
    const arrived = log.command('participation.set-status', { participation: GUEST, status: 'arrived' })
    log.submit(arrived, 'mofa-desk')
    expectFact(undo(log, arrived, `participation:${GUEST}`, 'attendance'))
    expect(log.board.participations[GUEST]?.attendance.value.status).toBe('confirmed')
  })

  it('UN-7 takes back nothing of a thing that is off the list', () => {
    const { log, take } = draftUnderWay()
    log.ask('mofa-desk', 'item.retire', { item: 'draft', reason })
    expect(take()).toEqual(invalid({ rule: 'retired' }))
  })

  it('UN-8 works on a participation that was taken off the list and put back', () => {
    const log = new BoardLog()
    const done = log.command('participation.set-status', { participation: GUEST, status: 'confirmed' })
    log.submit(done, 'mofa-desk')
    log.ask('admin', 'participation.retire', { participation: GUEST, reason })
    log.ask('mofa-chair', 'participation.add', { delegation: 'alpha', session: 'ministers' })
    expectFact(undo(log, done, `participation:${GUEST}`, 'attendance'))
    expect(log.board.participations[GUEST]).toMatchObject({
      retired: null,
      attendance: { value: { status: 'planned' } },
    })
  })

  it('UN-9 has happened already when it is sent again', () => {
    const { log, done } = draftUnderWay()
    const back = log.command('undo', { commandId: done.id, of: 'item:draft', group: 'state' })
    expectFact(log.submit(back, 'mofa-desk'))
    expect(log.submit(back, 'mofa-desk')).toEqual(UNCHANGED)
  })
})

describe('an undo never touches what another did since', () => {
  const theirs = (by: string) => ({ refusal: { kind: 'conflict', of: 'item:draft', group: 'state', theirs: { by } } })

  it('UN-10 another status', () => {
    const { log, take } = draftUnderWay()
    log.ask('msit-desk', 'item.set-status', { item: 'draft', status: 'done' })
    expect(take()).toMatchObject(theirs('msit-desk'))
    expect(draftOf(log)?.state.value.status).toBe('done')
  })

  it('UN-11 evidence that they added to one’s own status', () => {
    const { log, take } = draftUnderWay()
    const payload = { item: 'draft', status: 'in-progress', evidence: { kind: 'mail' } } as const
    const added = log.command('item.set-status', payload)
    log.submit(added, 'msit-desk')
    expect(take()).toMatchObject(theirs('msit-desk'))
    expectFact(undo(log, added, 'item:draft', 'state', 'msit-desk'))
    expect(draftOf(log)?.state.value).toEqual({ status: 'in-progress', reason: null, evidence: [] })
  })

  it('UN-12 that they said it was still true', () => {
    const { log, take } = draftUnderWay()
    log.ask('msit-desk', 'item.reconfirm', { item: 'draft' })
    expect(take()).toMatchObject(theirs('msit-desk'))
  })

  it('UN-12 also when one has said so oneself since', () => {
    const { log, take } = draftUnderWay()
    log.ask('msit-desk', 'item.reconfirm', { item: 'draft' })
    log.ask('mofa-desk', 'item.reconfirm', { item: 'draft' })
    expect(take()).toMatchObject(theirs('msit-desk'))
  })

  it('UN-13 that they announced the head of delegation', () => {
    const log = new BoardLog()
    const done = log.command('participation.set-head', { participation: GUEST, rank: null, name })
    log.submit(done, 'mofa-desk')
    log.ask('mofa-chair', 'participation.announce-head', { participation: GUEST })
    expect(undo(log, done, `participation:${GUEST}`, 'head')).toMatchObject({
      refusal: { kind: 'conflict', group: 'head', theirs: { by: 'mofa-chair' } },
    })
  })

  it('UN-14 but goes behind one’s own reconfirmation', () => {
    const { log, take } = draftUnderWay()
    const confirmedAt = log.now
    log.wait(HOUR).ask('mofa-desk', 'item.reconfirm', { item: 'draft' })
    expectFact(take())
    expect(draftOf(log)).toMatchObject({ confirmedAt, state: { value: { status: 'not-started' } } })
  })

  it('UN-15 and an older command than the last is not the one to take back', () => {
    const { log, take } = draftUnderWay()
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'done' })
    expect(take()).toMatchObject(theirs('mofa-desk'))
  })
})

/** The values of everything that can be undone, and their ages; not who set them last. */
function whatStands({ board }: BoardLog) {
  const still = ({ value, changedAt }: { value: unknown; changedAt: number }) => ({ value, changedAt })
  return [
    ...Object.values(board.items).map(({ state, assignment, due, confirmedAt }) => [
      still(state),
      still(assignment),
      still(due),
      confirmedAt,
    ]),
    ...Object.values(board.participations).map(({ attendance, head, contact, arrangements, confirmedAt }) => [
      still(attendance),
      still(head),
      still(contact),
      still(arrangements),
      confirmedAt,
    ]),
    ...Object.values(board.sessions).map(({ schedule }) => still(schedule)),
  ]
}
