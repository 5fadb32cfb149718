import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../../testing/board-log.ts'
import { expectFact, forbidden, invalid, notFound } from '../../testing/outcomes.ts'
import { aCondition, CHAIR, reviewIn, reviewOf } from '../../testing/review-log.ts'
import { smallSummit } from '../../testing/small-summit.ts'
import { commandSchema, type CommandOf } from '../command.ts'
import { DAY, instant } from '../instant.ts'
import { MINISTRIES } from '../status.ts'
import { toReconfirm } from './call-standing.ts'
import { awaitsConsent, jointCall, jointVerdict, voicesOf } from './joint-call.ts'
import { missingForSigning } from './missing.ts'
import { type Call, CALLS } from './review-status.ts'

const reason = { ko: '까닭' }

/** Everything that one call has, but a fallback where it needs none. */
const calling = (
  log: BoardLog,
  review: string,
  call: Call,
  given: Partial<CommandOf<'review.call'>['payload']> = {},
): CommandOf<'review.call'>['payload'] => ({
  review,
  workstream: 'hall',
  ministry: 'mofa',
  call,
  conditions: call === 'conditional' ? [aCondition(log)] : [],
  keeps: [],
  ...(call === 'no-go' ? { fallback: { ko: '대안' } } : {}),
  ...given,
})

function inSession(): [BoardLog, string] {
  const log = new BoardLog()
  return [log, reviewIn(log, 'in-session')]
}

describe('a joint call', () => {
  const pairs = CALLS.flatMap((mofa) => CALLS.map((msit) => ({ mofa, msit })))

  it.each(pairs)('RV-2 is the worse of both: $mofa and $msit', (said) => {
    const [log, review] = inSession()
    for (const ministry of MINISTRIES)
      expect(log.ask(CHAIR[ministry], 'review.call', calling(log, review, said[ministry], { ministry })).ok).toBe(true)
    const worse = CALLS[Math.max(CALLS.indexOf(said.mofa), CALLS.indexOf(said.msit))]
    expect(jointCall(reviewOf(log, review), 'hall')).toEqual({
      call: worse,
      differs: said.mofa !== said.msit,
      deferred: false,
    })
  })

  it.each(CALLS)('RV-2 is unanswered until both have spoken, whatever one says: %s', (call) => {
    const [log, review] = inSession()
    expect(jointCall(reviewOf(log, review), 'hall').call).toBe('unanswered')
    log.ask('msit-desk', 'review.call', calling(log, review, call, { ministry: 'msit' }))
    expect(jointCall(reviewOf(log, review), 'hall')).toMatchObject({ call: 'unanswered', differs: false })
    expect(jointVerdict(log.board, reviewOf(log, review))).toMatchObject({ call: 'unanswered' })
  })

  it('RV-2 of the whole review is the worst of all topics; what was put off is counted apart', () => {
    const [log, review] = inSession()
    for (const ministry of MINISTRIES) {
      for (const workstream of ['hall', 'lines'])
        log.ask(CHAIR[ministry], 'review.call', calling(log, review, 'go', { ministry, workstream }))
      log.ask(CHAIR[ministry], 'review.affirm', { review, ministry, workstreams: ['press'] })
    }
    expect(jointVerdict(log.board, reviewOf(log, review)).call).toBe('unanswered')
    log.ask('mofa-desk', 'review.defer', { review, workstream: 'statement', reason })
    expect(jointVerdict(log.board, reviewOf(log, review))).toEqual({
      call: 'go',
      counts: { go: 3, conditional: 0, 'no-go': 0, unanswered: 0, deferred: 1 },
    })
  })
})

describe('a call', () => {
  it('RE-22 is given by a chair or an officer of its ministry, on a workstream that is there', () => {
    const [log, review] = inSession()
    expect(log.ask('msit-chair', 'review.call', calling(log, review, 'go'))).toEqual(forbidden('ministry'))
    expect(log.ask('admin', 'review.call', calling(log, review, 'go'))).toEqual(forbidden('role'))
    const elsewhere = calling(log, review, 'go', { workstream: 'none' })
    expect(log.ask('mofa-chair', 'review.call', elsewhere)).toEqual(notFound('workstream:none'))
    expectFact(log.ask('mofa-desk', 'review.call', calling(log, review, 'go')))
  })

  it('RE-23 stores what was shown when it was given', () => {
    const [log, review] = inSession()
    const { seq } = log.board.position
    log.ask('mofa-chair', 'review.call', calling(log, review, 'go'))
    expect(reviewOf(log, review).calls['hall']?.mofa?.value).toMatchObject({
      asOf: seq,
      shown: { level: 'amber', total: 2, done: 0, reasons: [{ rule: 'nothing-reported', count: 2 }] },
    })
  })

  it('RE-24 takes the place of the one before, which stays known; what another gave unseen is a conflict', () => {
    const [log, review] = inSession()
    const basis = log.board.position.seq
    log.ask('mofa-desk', 'review.call', calling(log, review, 'go'))
    const late = log.ask('mofa-chair', 'review.call', calling(log, review, 'no-go'), { basis })
    expect(late).toMatchObject({ refusal: { kind: 'conflict', group: 'call', theirs: { by: 'mofa-desk' } } })
    log.ask('mofa-chair', 'review.call', calling(log, review, 'no-go'))
    expect(reviewOf(log, review).calls['hall']?.mofa).toMatchObject({
      value: { call: 'no-go' },
      before: { value: { call: 'go' } },
    })
  })

  it('RV-3 is conditional only with a condition that has one owner who can act, and a time or a gate', () => {
    const [log, review] = inSession()
    const ask = (given: object) =>
      log.ask(
        'mofa-chair',
        'review.call',
        calling(log, review, 'conditional', { conditions: [{ ...aCondition(log), ...given }] }),
      )
    expect(log.ask('mofa-chair', 'review.call', calling(log, review, 'conditional', { conditions: [] }))).toEqual(
      invalid({ rule: 'condition-required' }),
    )
    expect(ask({ owner: 'wall' })).toEqual(invalid({ rule: 'cannot-be-assigned' }))
    expect(ask({ owner: 'former-desk' })).toEqual(invalid({ rule: 'cannot-be-assigned' }))
    expect(ask({ owner: 'all-ministries' })).toEqual(notFound('person:all-ministries'))
    expect(ask({ due: instant(log.now - 1) })).toEqual(invalid({ rule: 'due-in-the-past' }))
    expect(ask({ gate: 'connection-tests' })).toEqual(invalid({ rule: 'gate-of-another-format' }))
    const whole = log.command('review.call', calling(log, review, 'conditional'))
    const without = { ...aCondition(log), due: null, gate: null }
    const payload = { ...whole.payload, conditions: [without] }
    expect(commandSchema.safeParse({ ...whole, payload }).success).toBe(false)
    expect(ask({}).ok).toBe(true)
  })

  it('RV-3 is a no-go only with a fallback, and a go without conditions', () => {
    const [log, review] = inSession()
    const { fallback: _, ...without } = calling(log, review, 'no-go')
    expect(log.ask('mofa-chair', 'review.call', without)).toEqual(invalid({ rule: 'fallback-required' }))
    const go = log.command('review.call', calling(log, review, 'go'))
    const payload = { ...go.payload, conditions: [aCondition(log)] }
    expect(commandSchema.safeParse({ ...go, payload }).success).toBe(false)
  })

  it('RE-25 keeps conditions of the call before, or lets them go with a reason: their items leave the list', () => {
    const [log, review] = inSession()
    log.ask(
      'mofa-chair',
      'review.call',
      calling(log, review, 'conditional', { conditions: [aCondition(log), aCondition(log)] }),
    )
    const [kept = '', dropped = ''] = reviewOf(log, review).calls['hall']?.mofa?.value.conditions ?? []
    const again = calling(log, review, 'conditional', { conditions: [], keeps: [kept] })
    expect(log.ask('mofa-chair', 'review.call', again)).toEqual(invalid({ rule: 'reason-required', openCritical: [] }))
    expect(log.ask('mofa-chair', 'review.call', { ...again, keeps: ['other'] })).toEqual(
      invalid({ rule: 'no-such-entry' }),
    )
    expect(log.ask('mofa-chair', 'review.call', { ...again, reason }).ok).toBe(true)
    expect(reviewOf(log, review).calls['hall']?.mofa?.value.conditions).toEqual([kept])
    expect(reviewOf(log, review).undertakings[dropped]?.struck).not.toBeNull()
    expect(log.board.items[dropped]?.retired).not.toBeNull()
    expect(log.board.requests[`${dropped}-request`]?.step.value).toBe('closed')
    expect(log.board.items[kept]?.retired).toBeNull()
  })

  it('RE-26 of a whole consent list is one confirmation; what is not on it needs a call of its own first', () => {
    const [log, review] = inSession()
    const affirm = (workstreams: string[]) =>
      log.ask('mofa-chair', 'review.affirm', { review, ministry: 'mofa', workstreams })
    expect(affirm(['press', 'hall'])).toEqual(invalid({ rule: 'call-required', workstreams: ['hall'] }))
    expectFact(affirm(['press']))
    expect(reviewOf(log, review).calls['press']?.mofa?.value).toMatchObject({ call: 'go', sentence: null })
  })

  it('RE-27 speaks beside the other voices: what was prepared, until it is given', () => {
    const [log, review] = inSession()
    expect(voicesOf(reviewOf(log, review), 'hall')).toEqual({ mofa: null, msit: null })
    log.ask('mofa-chair', 'review.call', calling(log, review, 'go'))
    expect(voicesOf(reviewOf(log, review), 'hall')).toEqual({ mofa: { call: 'go', given: true }, msit: null })
  })
})

describe('material worsening', () => {
  const set = (log: BoardLog, item: string, status: 'blocked' | 'done' | 'in-progress') =>
    log.ask('msit-desk', 'item.set-status', { item, status, reason: { text: reason }, evidence: { kind: 'call' } })

  function called(): [BoardLog, string] {
    const log = new BoardLog()
    for (const item of ['power', 'seating', 'line-tests', 'draft']) set(log, item, 'done')
    const review = reviewIn(log, 'in-session')
    for (const ministry of MINISTRIES)
      log.ask(CHAIR[ministry], 'review.affirm', { review, ministry, workstreams: ['hall', 'lines', 'statement'] })
    expect(stale(log, review)).toEqual([])
    return [log, review]
  }
  const stale = (log: BoardLog, review: string) =>
    toReconfirm(log.board, reviewOf(log, review), log.now).map(({ workstream, ministry, worse }) => [
      workstream,
      ministry,
      ...worse.map(({ rule }) => rule),
    ])

  it.each([
    ['blocked', ['colour', 'critical-blocked', 'critical-reopened']],
    ['in-progress', ['critical-reopened']],
  ] as const)('RV-6 marks the calls on a workstream whose critical item is %s', (status, rules) => {
    const [log, review] = called()
    set(log, 'power', status)
    expect(stale(log, review)).toEqual([
      ['hall', 'mofa', ...rules],
      ['hall', 'msit', ...rules],
    ])
  })

  it('RV-6 is another colour, too', () => {
    const [log, review] = called()
    set(log, 'seating', 'blocked')
    expect(stale(log, review)).toEqual([
      ['hall', 'mofa', 'colour'],
      ['hall', 'msit', 'colour'],
    ])
  })

  it('RV-6 is a delegation of the session that declines', () => {
    const [log, review] = called()
    log.ask('mofa-desk', 'participation.set-status', { participation: 'alpha@leaders', status: 'declined' })
    expect(stale(log, review).map(([workstream, , rule]) => [workstream, rule])).toEqual([
      ['lines', 'head-declined'],
      ['lines', 'head-declined'],
      ['statement', 'head-declined'],
      ['statement', 'head-declined'],
    ])
  })

  it('RV-6 is no improvement, nor what was taken off the list', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    log.ask('mofa-chair', 'review.call', calling(log, review, 'go'))
    set(log, 'power', 'done')
    expect(stale(log, review)).toEqual([])
    const [other, second] = called()
    other.ask('msit-desk', 'item.retire', { item: 'power', reason: { text: reason } })
    expect(stale(other, second)).toEqual([])
  })

  it('RV-6 stands against signing until the call is given or affirmed again', () => {
    const [log, review] = called()
    set(log, 'power', 'blocked')
    const missing = () =>
      missingForSigning(log.board, reviewOf(log, review), log.now).filter(({ what }) => what === 'reconfirmation')
    expect(missing()).toEqual(MINISTRIES.map((ministry) => ({ what: 'reconfirmation', workstream: 'hall', ministry })))
    log.ask('mofa-chair', 'review.affirm', { review, ministry: 'mofa', workstreams: ['hall'] })
    log.ask('msit-chair', 'review.call', calling(log, review, 'no-go', { ministry: 'msit' }))
    expect(missing()).toEqual([])
    expect(reviewOf(log, review).calls['hall']?.mofa?.value.call).toBe('go')
  })
})

describe('what is undertaken', () => {
  const action = (log: BoardLog, review: string, given: object = {}) => {
    const { owner, criterion, sentence } = aCondition(log)
    const words = { sentence, criterion, workstream: 'hall', gate: null }
    return { review, ...words, lead: 'msit' as const, owner, due: instant(log.now + DAY), ...given }
  }
  const record = (log: BoardLog, review: string, given: object = {}, by: PersonName = 'mofa-desk') => {
    const id = log.nextId()
    return { id, decision: log.ask(by, 'review.record-action', action(log, review, given), { id }) }
  }

  it('RV-9 is the record’s entry and an item with its source, one owner and what it is done by', () => {
    const [log, review] = inSession()
    const { id, decision } = record(log, review)
    expect(decision.ok && decision.facts.map(({ type }) => type)).toEqual([
      'review.action-recorded',
      'item.added',
      'item.assigned',
    ])
    expect(log.board.items[id]).toMatchObject({
      workstream: 'hall',
      lead: 'msit',
      critical: false,
      source: { review, entry: id },
      assignment: { value: 'msit-desk' },
      dueMoves: { original: instant(log.now + DAY), count: 0 },
    })
    expect(log.texts.get(log.board.items[id]?.criterion ?? '')?.text).toEqual({ ko: '부하 시험 기록' })
  })

  it('RV-9 is an accepted request as well where the owner is of the other ministry', () => {
    const [log, review] = inSession()
    const { id, decision } = record(log, review, { lead: 'mofa' })
    expect(decision.ok && decision.facts.map(({ type }) => type).slice(3)).toEqual([
      'request.opened',
      'request.accepted',
    ])
    expect(log.board.requests[`${id}-request`]).toMatchObject({
      item: id,
      asks: 'mofa',
      to: 'msit',
      due: instant(log.now + DAY),
      step: { value: 'accepted' },
    })
    const { id: own } = record(log, review, { lead: 'mofa', owner: 'kist-logistics' })
    expect(log.board.requests[`${own}-request`]).toBeUndefined()
  })

  it('RV-9 stays editable when the record is closed, and the record stays as it was', () => {
    const log = new BoardLog()
    const closed = reviewIn(log, 'in-session')
    const { id } = record(log, closed)
    const before = JSON.stringify(reviewOf(log, closed))
    log.ask('msit-desk', 'item.set-due', { item: id, due: instant(log.now + 2 * DAY) })
    log.ask('msit-desk', 'item.set-due', { item: id, due: instant(log.now + 3 * DAY) })
    expect(JSON.stringify(reviewOf(log, closed))).toBe(before)
    expect(log.board.items[id]?.dueMoves).toMatchObject({ original: instant(log.now + DAY), count: 2 })
  })

  it('RE-28 is critical and gates its phase where it has a gate: the phase asks for a reason', () => {
    const [log, review] = inSession()
    const gated = { ...aCondition(log), due: null, gate: 'setup' } as const
    log.ask('msit-chair', 'review.call', calling(log, review, 'conditional', { ministry: 'msit', conditions: [gated] }))
    const [id = ''] = reviewOf(log, review).calls['hall']?.msit?.value.conditions ?? []
    expect(log.board.items[id]).toMatchObject({ critical: true, gate: 'setup' })
    const enter = (given: object) =>
      log.ask('kist-logistics', 'session.set-phase', { session: 'ministers', phase: 'setup', ...given })
    expect(enter({})).toEqual(invalid({ rule: 'reason-required', openCritical: [id] }))
    expect(expectFact(enter({ reason: { text: reason } }))).toMatchObject({ payload: { openCritical: [id] } })
  })

  it('RE-29 leaves a real checklist alone where the review is only a rehearsal', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session', { mode: 'rehearsal' })
    const { id, decision } = record(log, review)
    expect(decision.ok && decision.facts.map(({ type }) => type)).toEqual(['review.action-recorded'])
    expect(reviewOf(log, review).undertakings[id]?.item).toBeNull()
    const demo = new BoardLog(smallSummit(), { mode: 'demo' })
    const { id: item } = record(demo, reviewIn(demo, 'in-session'))
    expect(demo.board.items[item]).toBeDefined()
  })
})

describe('a topic of the consent list', () => {
  const listed = { workstream: 'hall', discussed: false }

  it('waits to be confirmed with the others until both have, and while nobody says anything but go', () => {
    const [log, review] = inSession()
    expect(awaitsConsent(reviewOf(log, review), listed)).toBe(true)
    log.ask('mofa-desk', 'review.call', calling(log, review, 'go'))
    expect(awaitsConsent(reviewOf(log, review), listed)).toBe(true)
    log.ask('msit-desk', 'review.call', calling(log, review, 'go', { ministry: 'msit' }))
    expect(awaitsConsent(reviewOf(log, review), listed)).toBe(false)
  })

  it('waits no longer once it is discussed, or one of them says otherwise', () => {
    const [log, review] = inSession()
    expect(awaitsConsent(reviewOf(log, review), { ...listed, discussed: true })).toBe(false)
    log.ask('mofa-desk', 'review.call', calling(log, review, 'conditional'))
    expect(awaitsConsent(reviewOf(log, review), listed)).toBe(false)
  })
})
