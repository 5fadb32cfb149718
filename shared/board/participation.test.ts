import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../testing/board-log.ts'
import { expectFact, forbidden, invalid, notFound, refused, UNCHANGED } from '../testing/outcomes.ts'
import type { Decision } from './decision.ts'
import type { EvidenceInput } from './evidence.ts'
import { HOUR } from './instant.ts'
import { commandSchema } from './command.ts'
import type { Participation } from './participation-schema.ts'
import { ATTENDANCE_STEPS, type AttendanceStatus } from './status.ts'

const GUEST = 'alpha@ministers'
const reason = { text: { ko: '까닭' } }
const name = { ko: '홍길동', en: 'Hong Gildong' }

const guestOf = (log: BoardLog, id = GUEST): Participation => {
  const participation = log.board.participations[id]
  if (participation === undefined) throw new Error(`no participation ${id}`)
  return participation
}

const set = (log: BoardLog, status: AttendanceStatus, more: object = {}, by: PersonName = 'mofa-desk'): Decision =>
  log.ask(by, 'participation.set-status', { participation: GUEST, status, ...more })

/** A log on which the guest has come to a status, in one step or two. */
function guestAt(status: AttendanceStatus): BoardLog {
  const log = new BoardLog()
  set(log, status)
  return log
}

describe('the attendance of a delegation', () => {
  const statuses: readonly AttendanceStatus[] = [...ATTENDANCE_STEPS, 'declined']
  const everyStep = statuses.flatMap((from) => statuses.map((to) => ({ from, to })))
  const isForward = (from: AttendanceStatus, to: AttendanceStatus) =>
    from !== 'declined' && (to === 'declined' || statuses.indexOf(to) > statuses.indexOf(from))

  it.each(everyStep.filter(({ from, to }) => isForward(from, to)))(
    'AT-1 goes forward without a reason, steps left out or not: $from to $to',
    ({ from, to }) => {
      const log = guestAt(from)
      expectFact(set(log, to))
      expect(guestOf(log).attendance.value.status).toBe(to)
    },
  )

  it.each(everyStep.filter(({ from, to }) => from !== to && !isForward(from, to)))(
    'AT-2 goes back, or out of a refusal, with a reason: $from to $to',
    ({ from, to }) => {
      const log = guestAt(from)
      expect(set(log, to)).toEqual(invalid({ rule: 'reason-required', openCritical: [] }))
      expectFact(set(log, to, { reason }))
      expect(guestOf(log).attendance.value.status).toBe(to)
    },
  )

  it('AT-3 says why to the officers alone, unless its author says otherwise', () => {
    const log = guestAt('confirmed')
    const classOfReason = () => log.texts.get(guestOf(log).attendance.value.reason ?? '')?.class
    set(log, 'tentative', { reason })
    expect(classOfReason()).toBe('internal')
    set(log, 'invited', { reason: { ...reason, class: 'public' } })
    expect(classOfReason()).toBe('public')
  })

  it('AT-4 keeps what the confirmation rests on when the guest registers and arrives, and only then', () => {
    const log = new BoardLog()
    const kinds = () => guestOf(log).attendance.value.evidence.map(({ kind }) => kind)
    const by = (kind: EvidenceInput['kind']) => ({ evidence: { kind } })
    set(log, 'tentative', by('mail'))
    set(log, 'confirmed', by('note-verbale'))
    expect(kinds()).toEqual(['note-verbale'])
    set(log, 'registered')
    set(log, 'arrived', by('observation'))
    expect(kinds()).toEqual(['note-verbale', 'observation'])
    set(log, 'confirmed', { reason })
    expect(kinds()).toEqual([])
  })

  it('AT-5 is set and reconfirmed by officers and chairs of both ministries, whichever leads', () => {
    const log = new BoardLog()
    for (const [index, person] of (['mofa-desk', 'msit-desk', 'mofa-chair', 'msit-chair'] as const).entries()) {
      expectFact(set(log, ATTENDANCE_STEPS[index + 1] ?? 'arrived', {}, person))
      expectFact(log.ask(person, 'participation.reconfirm', { participation: GUEST }))
    }
  })

  it('AT-6 is set by logistics for arrivals at their venue, and for nothing else', () => {
    const log = guestAt('registered')
    expect(set(log, 'confirmed', { reason }, 'kist-logistics')).toEqual(forbidden('role'))
    expect(set(log, 'arrived', {}, 'annex-logistics')).toEqual(forbidden('venue'))
    expectFact(set(log, 'arrived', {}, 'kist-logistics'))
    expect(log.ask('kist-logistics', 'participation.reconfirm', { participation: GUEST })).toEqual(forbidden('role'))
  })

  it('AT-7 takes the words of logistics where they can read them again', () => {
    const log = guestAt('declined')
    const note = { evidence: { kind: 'observation', note: { ko: '정문' } } }
    expect(set(log, 'arrived', { reason: { ...reason, class: 'internal' } }, 'kist-logistics')).toEqual(
      invalid({ rule: 'class-unreadable-by-author' }),
    )
    const decision = set(log, 'arrived', { reason, ...note }, 'kist-logistics')
    expect(decision.ok && decision.texts.map((text) => text.class)).toEqual(['contact', 'contact'])
  })

  it('AT-8 is no younger for more evidence or another reason', () => {
    const log = guestAt('invited')
    const { changedAt } = guestOf(log).attendance
    set(log.wait(HOUR), 'invited', { evidence: { kind: 'note-verbale' } })
    set(log.wait(HOUR), 'invited', { reason })
    expect(guestOf(log)).toMatchObject({ confirmedAt: log.now, attendance: { changedAt } })
  })
})

describe('the head of a delegation', () => {
  it('AT-9 has a rank that everyone knows and a name that is internal until announced', () => {
    const log = new BoardLog()
    expectFact(log.ask('msit-desk', 'participation.set-head', { participation: GUEST, rank: 'minister', name }))
    const { value } = guestOf(log).head
    expect(value.rank).toBe('minister')
    expect(log.texts.get(value.name ?? '')).toMatchObject({
      class: 'internal',
      text: name,
      of: `participation:${GUEST}`,
    })
  })

  it('AT-10 is announced by the ministry that leads the delegation, once there is a name', () => {
    const log = new BoardLog()
    const announce = (by: PersonName) => log.ask(by, 'participation.announce-head', { participation: GUEST })
    expect(announce('mofa-desk')).toEqual(invalid({ rule: 'nothing-to-announce' }))
    log.ask('mofa-desk', 'participation.set-head', { participation: GUEST, rank: null, name })
    expect(announce('msit-desk')).toEqual(forbidden('ministry'))
    const ref = guestOf(log).head.value.name ?? ''
    expect(expectFact(announce('mofa-desk')).payload).toEqual({ participation: GUEST, reveals: [ref] })
    expect(log.board.revealed).toEqual({ [ref]: true })
    expect(announce('mofa-chair')).toEqual(UNCHANGED)
  })

  it('AT-11 is announced as one has seen it: another name in the meantime is a conflict', () => {
    const log = new BoardLog()
    log.ask('mofa-desk', 'participation.set-head', { participation: GUEST, rank: null, name })
    const basis = log.board.position.seq
    log.ask('msit-desk', 'participation.set-head', { participation: GUEST, rank: null, name: { ko: '임꺽정' } })
    const decision = log.ask('mofa-desk', 'participation.announce-head', { participation: GUEST }, { basis })
    expect(decision).toMatchObject({ refusal: { kind: 'conflict', group: 'head', theirs: { by: 'msit-desk' } } })
  })

  it('AT-12 is unannounced again once another takes their place', () => {
    const log = new BoardLog()
    log.ask('mofa-desk', 'participation.set-head', { participation: GUEST, rank: null, name })
    log.ask('mofa-desk', 'participation.announce-head', { participation: GUEST })
    log.ask('mofa-desk', 'participation.set-head', { participation: GUEST, rank: null, name: { ko: '임꺽정' } })
    expect(log.board.revealed[guestOf(log).head.value.name ?? '']).toBeUndefined()
  })

  it('AT-12 stays announced when only the rank is corrected', () => {
    const log = new BoardLog()
    log.ask('mofa-desk', 'participation.set-head', { participation: GUEST, rank: null, name })
    log.ask('mofa-desk', 'participation.announce-head', { participation: GUEST })
    log.ask('msit-desk', 'participation.set-head', { participation: GUEST, rank: 'minister' })
    expect(guestOf(log).head.value.rank).toBe('minister')
    expect(log.board.revealed[guestOf(log).head.value.name ?? '']).toBe(true)
  })

  it('AT-13 is already true only where no name is involved: names are not compared', () => {
    const log = new BoardLog()
    const head = (rank: 'minister' | null, given: typeof name | null) =>
      log.ask('mofa-desk', 'participation.set-head', { participation: GUEST, rank, name: given })
    expect(head(null, null)).toEqual(UNCHANGED)
    expectFact(head('minister', null))
    expect(head('minister', null)).toEqual(UNCHANGED)
    expect(log.ask('mofa-desk', 'participation.set-head', { participation: GUEST, rank: 'minister' })).toEqual(
      UNCHANGED,
    )
    expectFact(head('minister', name))
    expectFact(head('minister', name))
  })
})

describe('contact and arrangements', () => {
  it('AT-14 keep a contact for officers and for who receives the guest', () => {
    const log = new BoardLog()
    const contact = { ko: '연락관 02-000-0000' }
    const setContact = (given: typeof contact | null) =>
      log.ask('msit-desk', 'participation.set-contact', { participation: GUEST, contact: given })
    expect(setContact(null)).toEqual(UNCHANGED)
    expectFact(setContact(contact))
    expect(log.texts.get(guestOf(log).contact.value ?? '')).toMatchObject({ class: 'contact', text: contact })
    expectFact(setContact(null))
    expect(guestOf(log).contact.value).toBeNull()
  })

  it('AT-15 know the language and the time zone of a participant', () => {
    const log = new BoardLog()
    const arrange = (interpretation: string | null, timeZone: string | null) =>
      log.ask('mofa-desk', 'participation.set-arrangements', { participation: GUEST, interpretation, timeZone })
    expect(arrange(null, null)).toEqual(UNCHANGED)
    expectFact(arrange('fr', 'Europe/Paris'))
    expect(arrange('fr', 'Europe/Paris')).toEqual(UNCHANGED)
    expect(guestOf(log).arrangements.value).toEqual({ interpretation: 'fr', timeZone: 'Europe/Paris' })
  })

  it.each(['Europe/Atlantis', '+09:00', 'asia', '../etc'])('AT-16 take no time zone that is none: %s', (timeZone) => {
    const payload = { participation: GUEST, interpretation: null, timeZone: null }
    const command = new BoardLog().command('participation.set-arrangements', payload)
    expect(commandSchema.safeParse({ ...command, payload: { ...payload, timeZone } }).success).toBe(false)
  })
})

describe('the list of participants', () => {
  it('AT-17 takes a delegation into a session once, by the admin or the ministry that leads the delegation', () => {
    const log = new BoardLog()
    const add = (by: PersonName) => log.ask(by, 'participation.add', { delegation: 'beta', session: 'ministers' })
    expect(add('msit-desk')).toEqual(forbidden('ministry'))
    expectFact(add('mofa-desk'))
    expect(add('admin')).toEqual(UNCHANGED)
    expect(guestOf(log, 'beta@ministers')).toMatchObject({
      role: 'guest',
      attendance: { value: { status: 'planned', reason: null, evidence: [] } },
    })
  })

  it('AT-18 takes nobody who is not invited, and nobody into a session that is not there', () => {
    const log = new BoardLog()
    const add = (delegation: string, session: string) => log.ask('admin', 'participation.add', { delegation, session })
    expect(add('none', 'ministers')).toEqual(notFound('delegation:none'))
    expect(add('beta', 'none')).toEqual(notFound('session:none'))
  })

  it('AT-19 loses one with a reason, and takes them back as they were', () => {
    const log = guestAt('confirmed')
    const { attendance } = guestOf(log)
    const retire = () => log.ask('mofa-desk', 'participation.retire', { participation: GUEST, reason })
    expect(log.ask('msit-desk', 'participation.retire', { participation: GUEST, reason })).toEqual(
      forbidden('ministry'),
    )
    expectFact(retire())
    expect(retire()).toEqual(UNCHANGED)
    expect(set(log, 'arrived')).toEqual(invalid({ rule: 'retired' }))
    expectFact(log.ask('mofa-desk', 'participation.add', { delegation: 'alpha', session: 'ministers' }))
    expect(guestOf(log)).toMatchObject({ retired: null, attendance })
  })

  it('AT-20 is changed by two people at once only with a conflict', () => {
    const log = new BoardLog()
    const basis = log.board.position.seq
    const retire = { participation: GUEST, reason }
    const add = { delegation: 'alpha', session: 'ministers' }
    const listing = (by: string, seq: number) =>
      refused(
        expect.objectContaining({ kind: 'conflict', group: 'listing', theirs: expect.objectContaining({ by, seq }) }),
      )
    log.ask('mofa-desk', 'participation.retire', retire)
    expect(log.ask('mofa-chair', 'participation.add', add, { basis })).toEqual(listing('mofa-desk', basis + 1))
    log.ask('mofa-chair', 'participation.add', add)
    expect(log.ask('admin', 'participation.retire', retire, { basis: basis + 1 })).toEqual(
      listing('mofa-chair', basis + 2),
    )
  })
})
