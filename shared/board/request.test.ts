import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../testing/board-log.ts'
import { expectFact, forbidden, invalid, notFound, UNCHANGED } from '../testing/outcomes.ts'
import type { Decision } from './decision.ts'
import { HOUR, instant } from './instant.ts'
import type { Request } from './request-schema.ts'
import { isLate, REQUEST_STEPS } from './request.ts'
import { requestStatusSchema, type RequestStatus } from './status.ts'

const words = { ko: '부탁드립니다' }
const ID = '00000000-0000-4000-8000-00000000abcd'

type Step = keyof typeof REQUEST_STEPS
const STEPS = ['request.accept', 'request.escalate', 'request.answer', 'request.close'] as const
const STATUSES = requestStatusSchema.def.entries

const requestOf = (log: BoardLog): Request => {
  const request = log.board.requests[ID]
  if (request === undefined) throw new Error('no request')
  return request
}

/** The foreign ministry asks the science ministry. */
function open(log: BoardLog, given: object = {}): Decision {
  const payload = { item: 'seating', to: 'msit', due: instant(log.now + HOUR), ask: words, ...given } as const
  return log.ask('mofa-desk', 'request.open', payload, { id: ID })
}

function take(log: BoardLog, step: Step, by?: PersonName, basis?: number): Decision {
  const person = by ?? (REQUEST_STEPS[step].side === 'asked' ? 'msit-desk' : 'mofa-desk')
  const asking = basis === undefined ? {} : { basis }
  switch (step) {
    case 'request.accept':
      return log.ask(person, step, { request: ID }, asking)
    case 'request.escalate':
      return log.ask(person, step, { request: ID, reason: words }, asking)
    case 'request.answer':
      return log.ask(person, step, { request: ID, answer: words }, asking)
    case 'request.close':
      return log.ask(person, step, { request: ID }, asking)
  }
}

const WAYS: Record<RequestStatus, Step[]> = {
  open: [],
  accepted: ['request.accept'],
  escalated: ['request.escalate'],
  answered: ['request.answer'],
  closed: ['request.close'],
}

/** A log with a request that has come to a status. */
function requestAt(status: RequestStatus): BoardLog {
  const log = new BoardLog()
  open(log)
  for (const step of WAYS[status]) expectFact(take(log, step))
  return log
}

describe('opening a request', () => {
  it('RQ-1 asks the other ministry for something on an item, until a time', () => {
    const log = new BoardLog()
    expectFact(open(log))
    expect(requestOf(log)).toMatchObject({ item: 'seating', asks: 'mofa', to: 'msit', openedAt: log.now })
    expect(requestOf(log).step.value).toBe('open')
    expect(log.texts.get(requestOf(log).ask)).toMatchObject({ class: 'internal', text: words, of: `request:${ID}` })
  })

  it('RQ-2 is no way to ask one’s own ministry', () => {
    expect(open(new BoardLog(), { to: 'mofa' })).toEqual(invalid({ rule: 'own-ministry' }))
  })

  it('RQ-3 needs an item on the list and a due time to come', () => {
    const log = new BoardLog()
    expect(open(log, { item: 'none' })).toEqual(notFound('item:none'))
    expect(open(log, { due: instant(log.now - 1) })).toEqual(invalid({ rule: 'due-in-the-past' }))
    log.ask('msit-desk', 'item.retire', { item: 'seating', reason: { text: words } })
    expect(open(log)).toEqual(invalid({ rule: 'retired' }))
  })
})

describe('the steps of a request', () => {
  const every = Object.values(STATUSES).flatMap((from) => STEPS.map((step) => ({ from, step })))
  const isLegal = ({ from, step }: (typeof every)[number]) => REQUEST_STEPS[step].from.some((status) => status === from)

  it('RQ-4 are accepting and answering for the side asked, escalating and closing for the side asking', () => {
    expect(STEPS.map((step) => REQUEST_STEPS[step].side)).toEqual(['asked', 'asking', 'asked', 'asking'])
  })

  it.each(every.filter(isLegal))('RQ-5 lead on: $step from $from', ({ from, step }) => {
    const log = requestAt(from)
    expectFact(take(log, step))
    expect(requestOf(log).step.value).toBe(REQUEST_STEPS[step].to)
  })

  it.each(every.filter((one) => !isLegal(one) && REQUEST_STEPS[one.step].to !== one.from))(
    'RQ-6 lead nowhere else: $step from $from',
    ({ from, step }) => {
      const { to } = REQUEST_STEPS[step]
      expect(take(requestAt(from), step)).toEqual(invalid({ rule: 'no-such-step', from, to }))
    },
  )

  it.each(STEPS)('RQ-7 are taken by their own side only: %s', (step) => {
    const wrong = REQUEST_STEPS[step].side === 'asked' ? 'mofa-chair' : 'msit-chair'
    expect(take(requestAt('open'), step, wrong)).toEqual(forbidden('ministry'))
  })

  it('RQ-8 that bring no words are already true when a colleague has taken them', () => {
    for (const step of ['request.accept', 'request.close'] as const) {
      const log = requestAt('open')
      const basis = log.board.position.seq
      const by = step === 'request.accept' ? 'msit-chair' : 'mofa-chair'
      expectFact(take(log, step))
      expect(take(log, step, by, basis)).toEqual(UNCHANGED)
    }
  })

  it('RQ-9 that bring words are refused when there are words already: no answer is lost unseen', () => {
    const log = requestAt('open')
    const basis = log.board.position.seq
    expectFact(take(log, 'request.answer'))
    expect(take(log, 'request.answer', 'msit-chair', basis)).toMatchObject({
      refusal: { kind: 'conflict', of: `request:${ID}`, group: 'step', theirs: { by: 'msit-desk' } },
    })
    expect(take(log, 'request.answer', 'msit-chair')).toEqual(
      invalid({ rule: 'no-such-step', from: 'answered', to: 'answered' }),
    )
  })

  it('RQ-10 keep the reason of an escalation, the answer, and when it came, for the officers', () => {
    const log = requestAt('escalated')
    expectFact(take(log.wait(HOUR), 'request.answer'))
    const { reason, answer, answeredAt } = requestOf(log)
    expect(answeredAt).toBe(log.now)
    for (const ref of [reason, answer]) expect(log.texts.get(ref ?? '')?.class).toBe('internal')
  })
})

describe('a late request', () => {
  it('RQ-11 waits past its due time, by a millisecond or more', () => {
    const log = requestAt('open')
    const { due } = requestOf(log)
    expect(isLate(requestOf(log), due)).toBe(false)
    expect(isLate(requestOf(log), instant(due + 1))).toBe(true)
  })

  it('RQ-12 is late while accepted or escalated, and no more once answered or closed', () => {
    const late = Object.values(STATUSES).filter((status) => {
      const request = requestOf(requestAt(status))
      return isLate(request, instant(request.due + 1))
    })
    expect(late).toEqual(['open', 'accepted', 'escalated'])
  })
})
