import { describe, expect, it } from 'vitest'
import { BoardLog } from '../testing/board-log.ts'
import { HOUR, instant, type Instant } from './instant.ts'
import { type ReadinessRule, readiness, type RollUp } from './readiness.ts'
import type { AttendanceStatus, ItemStatus } from './status.ts'

const GUEST = 'alpha@ministers'
const reason = { text: { ko: '까닭' } }

const summitOf = (log: BoardLog, now: Instant = log.now): RollUp => readiness(log.board, now).summit
const sessionOf = (log: BoardLog, id: 'leaders' | 'ministers', now: Instant = log.now): RollUp => {
  const rollUp = readiness(log.board, now).sessions[id]
  if (rollUp === undefined) throw new Error(`no session ${id}`)
  return rollUp
}
/** What a rule counts, of the whole summit. */
const foundBy = (log: BoardLog, rule: ReadinessRule, now: Instant = log.now): readonly string[] =>
  summitOf(log, now).reasons.find((found) => found.rule === rule)?.of ?? []

const set = (log: BoardLog, item: string, status: ItemStatus) =>
  log.ask('mofa-desk', 'item.set-status', {
    item,
    status,
    ...(status === 'blocked' || status === 'not-applicable' ? { reason } : {}),
  })
const attend = (log: BoardLog, status: AttendanceStatus, more: object = {}) =>
  log.ask('mofa-desk', 'participation.set-status', { participation: GUEST, status, ...more })

/** A log on which every item is done. */
function allDone(): BoardLog {
  const log = new BoardLog()
  for (const item of Object.keys(log.board.items)) set(log, item, 'done')
  return log
}

describe('the level of a roll-up', () => {
  it('RD-1 is green when no rule finds anything', () => {
    expect(summitOf(allDone())).toMatchObject({ level: 'green', reasons: [] })
  })

  it('RD-2 is red when a critical item is blocked, however much else is done', () => {
    const log = allDone()
    set(log, 'power', 'blocked')
    expect(summitOf(log)).toMatchObject({ level: 'red', reasons: [{ rule: 'blocked-critical', of: ['power'] }] })
  })

  it('RD-3 is amber when another item is blocked', () => {
    const log = allDone()
    set(log, 'seating', 'blocked')
    expect(summitOf(log)).toMatchObject({ level: 'amber', reasons: [{ rule: 'blocked', of: ['seating'] }] })
  })

  it('RD-4 is not applicable when there is nothing to be ready for: an empty workstream', () => {
    expect(readiness(new BoardLog().board, new BoardLog().now).workstreams['press']).toMatchObject({
      level: 'not-applicable',
      reasons: [],
      items: { total: 0 },
    })
  })

  it('RD-5 is not applicable where every item is, and nobody is expected', () => {
    const log = new BoardLog()
    set(log, 'seating', 'not-applicable')
    set(log, 'power', 'not-applicable')
    expect(readiness(log.board, log.now).workstreams['hall']).toMatchObject({ level: 'not-applicable' })
    expect(sessionOf(log, 'ministers').level).toBe('green')
  })

  it('RD-6 names its reasons in the order of their weight', () => {
    const log = new BoardLog()
    set(log, 'seating', 'blocked')
    set(log, 'power', 'blocked')
    attend(log, 'confirmed')
    const rules = summitOf(log, instant(log.now + 7 * 24 * HOUR)).reasons.map(({ rule }) => rule)
    expect(rules).toEqual(['blocked-critical', 'overdue-critical', 'blocked', 'claim', 'stale', 'nothing-reported'])
  })
})

describe('a due time', () => {
  it('RD-7 is overdue from the next millisecond on', () => {
    const log = new BoardLog()
    const due = log.board.items['seating']?.due.value ?? instant(0)
    expect(foundBy(log, 'overdue', due)).toEqual([])
    expect(foundBy(log, 'overdue', instant(due + 1))).toEqual(['seating'])
  })

  it('RD-8 makes red if the item is critical', () => {
    const log = new BoardLog()
    const due = log.board.items['draft']?.due.value ?? instant(0)
    expect(foundBy(log, 'overdue-critical', instant(due + 1))).toEqual(['draft'])
    expect(sessionOf(log, 'leaders', instant(due + 1)).level).toBe('red')
  })

  it.each(['done', 'not-applicable'] as const)('RD-9 is met by what is %s', (status) => {
    const log = new BoardLog()
    set(log, 'seating', status)
    set(log, 'draft', status)
    const later = log.wait(30 * 24 * HOUR)
    expect([...foundBy(later, 'overdue'), ...foundBy(later, 'overdue-critical')]).toEqual([])
  })

  it('RD-10 does not count once the item is off the list', () => {
    const log = new BoardLog()
    log.ask('admin', 'item.retire', { item: 'draft', reason })
    expect(foundBy(log.wait(30 * 24 * HOUR), 'overdue-critical')).toEqual([])
  })
})

describe('a reply', () => {
  it.each(['invited', 'acknowledged'] as const)('RD-11 is late when the session’s time is over: %s', (status) => {
    const log = new BoardLog()
    attend(log, status)
    const limit = instant(log.now + 48 * HOUR)
    expect(foundBy(log, 'late-reply', limit)).toEqual([])
    expect(foundBy(log, 'late-reply', instant(limit + 1))).toEqual([GUEST])
  })

  it('RD-12 is no less late for evidence, another reason, a reconfirmation, or a mistake taken back', () => {
    const log = new BoardLog()
    attend(log, 'invited')
    const limit = instant(log.now + 48 * HOUR)
    log.wait(24 * HOUR)
    attend(log, 'invited', { evidence: { kind: 'note-verbale' } })
    attend(log, 'invited', { reason })
    log.ask('mofa-desk', 'participation.reconfirm', { participation: GUEST })
    const mistake = log.command('participation.set-status', { participation: GUEST, status: 'confirmed' })
    log.submit(mistake, 'mofa-desk')
    log.ask('mofa-desk', 'undo', { commandId: mistake.id, of: `participation:${GUEST}`, group: 'attendance' })
    expect(foundBy(log, 'late-reply', instant(limit + 1))).toEqual([GUEST])
  })

  it.each(['planned', 'tentative', 'confirmed', 'declined'] as const)('RD-13 is not awaited of the %s', (status) => {
    const log = new BoardLog()
    attend(log, status)
    expect(foundBy(log.wait(30 * 24 * HOUR), 'late-reply')).toEqual([])
  })
})

describe('a claim', () => {
  it.each(['confirmed', 'registered'] as const)('RD-14 is a delegation %s without evidence', (status) => {
    const log = new BoardLog()
    attend(log, status)
    expect(foundBy(log, 'claim')).toEqual([GUEST])
    attend(log, status, { evidence: { kind: 'note-verbale' } })
    expect(foundBy(log, 'claim')).toEqual([])
  })

  it('RD-15 is none once the guest has arrived: who is there was seen', () => {
    const log = new BoardLog()
    attend(log, 'arrived')
    expect(foundBy(log, 'claim')).toEqual([])
  })
})

describe('a state that nobody has confirmed for longer than its session allows', () => {
  it.each(['in-progress', 'blocked'] as const)('RD-16 is stale for an item %s, by the session’s own rule', (status) => {
    const log = new BoardLog()
    set(log, 'seating', status)
    set(log, 'line-tests', status)
    const ofMinisters = instant(log.now + 6 * HOUR)
    const ofLeaders = instant(log.now + 24 * HOUR)
    expect(foundBy(log, 'stale', ofMinisters)).toEqual([])
    expect(foundBy(log, 'stale', instant(ofMinisters + 1))).toEqual(['seating'])
    expect(foundBy(log, 'stale', instant(ofLeaders + 1))).toEqual(['line-tests', 'seating'])
  })

  it.each(['tentative', 'confirmed'] as const)('RD-17 is stale for a delegation %s', (status) => {
    const log = new BoardLog()
    attend(log, status)
    expect(foundBy(log, 'stale', instant(log.now + 6 * HOUR))).toEqual([])
    expect(foundBy(log, 'stale', instant(log.now + 6 * HOUR + 1))).toEqual([GUEST])
  })

  it('RD-18 is fresh again when somebody says that it is still true', () => {
    const log = new BoardLog()
    set(log, 'seating', 'in-progress')
    attend(log, 'confirmed')
    log.wait(7 * HOUR)
    log.ask('msit-desk', 'item.reconfirm', { item: 'seating' })
    log.ask('msit-desk', 'participation.reconfirm', { participation: GUEST })
    expect(foundBy(log, 'stale')).toEqual([])
  })

  it('RD-19 does not go stale where nothing is under way', () => {
    const log = new BoardLog()
    set(log, 'seating', 'done')
    attend(log, 'arrived')
    expect(foundBy(log.wait(30 * 24 * HOUR), 'stale')).toEqual([])
  })
})

it('RD-19 a session that is concluded waits for nothing: no reply is late, nothing goes stale', () => {
  const log = new BoardLog()
  attend(log, 'tentative')
  set(log, 'seating', 'in-progress')
  log.ask('mofa-desk', 'participation.set-status', { participation: 'corp@ministers', status: 'invited' })
  for (const phase of ['setup', 'rehearsal', 'ready', 'doors-open', 'live', 'concluded'] as const)
    log.ask('msit-desk', 'session.set-phase', { session: 'ministers', phase, reason })
  log.wait(30 * 24 * HOUR)
  expect(log.board.sessions['ministers']?.phase.value).toBe('concluded')
  expect([...foundBy(log, 'stale'), ...foundBy(log, 'late-reply')]).toEqual([])
})

describe('a session of which nobody has reported anything', () => {
  it('RD-20 is amber, and every open item says so', () => {
    const log = new BoardLog()
    expect(sessionOf(log, 'leaders')).toMatchObject({
      level: 'amber',
      reasons: [{ rule: 'nothing-reported', of: ['line-tests', 'draft'] }],
    })
  })

  it('RD-21 has reported with one status, one piece of evidence, or one “still true”', () => {
    const status = new BoardLog()
    set(status, 'draft', 'in-progress')
    const evidence = new BoardLog()
    evidence.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'not-started', evidence: { kind: 'mail' } })
    const reconfirmed = new BoardLog()
    reconfirmed.ask('mofa-desk', 'item.reconfirm', { item: 'draft' })
    for (const log of [status, evidence, reconfirmed]) expect(sessionOf(log, 'leaders').level).toBe('green')
  })

  it('RD-21 has reported nothing with a tick that was taken back', () => {
    const log = new BoardLog()
    const tick = log.command('item.set-status', { item: 'draft', status: 'done' })
    log.submit(tick, 'mofa-desk')
    log.wait(HOUR).ask('mofa-desk', 'undo', { commandId: tick.id, of: 'item:draft', group: 'state' })
    expect(sessionOf(log, 'leaders')).toMatchObject({ level: 'amber', reasons: [{ rule: 'nothing-reported' }] })
  })

  it('RD-22 has reported nothing if that item is off the list', () => {
    const log = new BoardLog()
    set(log, 'draft', 'in-progress')
    log.ask('admin', 'item.retire', { item: 'draft', reason })
    expect(foundBy(log, 'nothing-reported')).toContain('line-tests')
  })
})

describe('who counts', () => {
  it('RD-23 a delegation that is expected: named, on the list, not declined', () => {
    const log = new BoardLog()
    expect(sessionOf(log, 'ministers').attendance).toMatchObject({ total: 2, planned: 2, groups: 1, declined: 0 })
    attend(log, 'declined')
    expect(sessionOf(log, 'ministers').attendance).toMatchObject({ total: 1, planned: 1, groups: 1, declined: 1 })
    log.ask('admin', 'participation.retire', { participation: 'corp@ministers', reason })
    expect(sessionOf(log, 'ministers').attendance).toMatchObject({ total: 0, planned: 0, groups: 1, declined: 1 })
  })

  it('RD-24 as confirmed, whoever is confirmed, registered or there', () => {
    for (const status of ['confirmed', 'registered', 'arrived'] as const) {
      const log = new BoardLog()
      attend(log, status)
      expect(sessionOf(log, 'ministers').attendance.confirmed).toBe(1)
    }
  })

  it('RD-25 as awaited, whoever is invited or has only acknowledged', () => {
    const log = new BoardLog()
    attend(log, 'invited')
    log.ask('msit-desk', 'participation.set-status', { participation: 'corp@ministers', status: 'acknowledged' })
    expect(sessionOf(log, 'ministers').attendance).toMatchObject({ total: 2, awaiting: 2 })
  })

  it('RD-26 a group never, whatever its status', () => {
    const log = allDone()
    log.ask('msit-desk', 'participation.set-status', { participation: 'companies@ministers', status: 'confirmed' })
    expect(summitOf(log.wait(30 * 24 * HOUR))).toMatchObject({
      level: 'green',
      attendance: { confirmed: 0, groups: 1 },
    })
  })

  it('RD-27 each item once, by its status, with those not applicable in the total', () => {
    const log = new BoardLog()
    set(log, 'draft', 'done')
    set(log, 'seating', 'blocked')
    set(log, 'power', 'not-applicable')
    expect(summitOf(log).items).toEqual({
      total: 4,
      done: 1,
      inProgress: 0,
      notStarted: 1,
      blocked: 1,
      notApplicable: 1,
    })
  })
})

describe('where something counts', () => {
  it('RD-28 an item for its session, its workstream, and the ministry that leads it', () => {
    const log = allDone()
    set(log, 'power', 'blocked')
    const { summit, sessions, workstreams, ministries } = readiness(log.board, log.now)
    const isRed = (rollUp: RollUp | undefined) => rollUp?.level === 'red'
    expect([summit, sessions['ministers'], workstreams['hall'], ministries.msit].every(isRed)).toBe(true)
    expect([sessions['leaders'], workstreams['lines'], ministries.mofa].some(isRed)).toBe(false)
  })

  it('RD-29 a delegation for its session, and the ministry that leads it', () => {
    const log = allDone()
    attend(log, 'confirmed')
    const { sessions, ministries } = readiness(log.board, log.now)
    expect([sessions['ministers']?.level, ministries.mofa.level]).toEqual(['amber', 'amber'])
    expect([sessions['leaders']?.level, ministries.msit.level]).toEqual(['green', 'green'])
  })

  it('RD-30 a late request for its item’s session and workstream, and the ministry that was asked', () => {
    const log = allDone()
    const due = instant(log.now + HOUR)
    log.ask('mofa-desk', 'request.open', { item: 'seating', to: 'msit', due, ask: reason.text })
    expect(readiness(log.board, due).summit.level).toBe('green')
    const { summit, sessions, workstreams, ministries } = readiness(log.board, instant(due + 1))
    for (const rollUp of [summit, sessions['ministers'], workstreams['hall'], ministries.msit])
      expect(rollUp?.reasons).toMatchObject([{ rule: 'late-request' }])
    for (const rollUp of [sessions['leaders'], workstreams['lines'], ministries.mofa])
      expect(rollUp?.reasons).toEqual([])
  })
})
