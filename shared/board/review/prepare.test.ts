import { describe, expect, it } from 'vitest'
import { BoardLog } from '../../testing/board-log.ts'
import { expectFact, forbidden, frozen, invalid, notFound, UNCHANGED } from '../../testing/outcomes.ts'
import { aCondition, aPlan, aPreCall, RECORDER, reviewIn, reviewOf } from '../../testing/review-log.ts'
import { smallSummit } from '../../testing/small-summit.ts'
import { mayRead } from '../may-read.ts'
import { preCallSchema } from './pre-call-schema.ts'

const reason = { ko: '까닭' }

describe('a draft', () => {
  it('RE-1 is prepared by the ministry that hosts the review, and named after its command', () => {
    const log = new BoardLog()
    const id = log.nextId()
    expect(log.ask('msit-desk', 'review.prepare', aPlan(log))).toEqual(forbidden('ministry'))
    expectFact(log.ask('mofa-desk', 'review.prepare', aPlan(log), { id }))
    expect(reviewOf(log, id)).toMatchObject({
      mode: 'real',
      standing: { value: 'draft' },
      plan: { value: { number: 3, host: 'mofa', minutes: 60 } },
    })
    expect(Object.keys(reviewOf(log, id).participants)).toEqual(['mofa-chair', 'msit-chair', 'mofa-desk'])
  })

  it('RE-2 gets another plan from its host, and a conflict where somebody else has given it one unseen', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'draft')
    const basis = log.board.position.seq
    expectFact(log.ask('mofa-chair', 'review.prepare', { ...aPlan(log), review, number: 4 }))
    expect(reviewOf(log, review).plan.value.number).toBe(4)
    const late = log.ask('mofa-desk', 'review.prepare', { ...aPlan(log), review, number: 5 }, { basis })
    expect(late).toMatchObject({ refusal: { kind: 'conflict', of: `review:${review}`, group: 'plan' } })
    expect(log.ask('msit-desk', 'review.prepare', { ...aPlan(log), review })).toEqual(forbidden('ministry'))
  })

  it('RE-3 lists who can take part in that capacity: chairs chair, officers record, a delegate is designated', () => {
    const log = new BoardLog()
    const list = (person: string, capacity: 'chair' | 'recorder' | 'delegate' | 'attendee') =>
      log.ask('mofa-desk', 'review.prepare', { ...aPlan(log), participants: [{ person, capacity }] })
    expectFact(list('kist-logistics', 'attendee'))
    for (const [person, capacity] of [
      ['mofa-desk', 'chair'],
      ['kist-logistics', 'recorder'],
      ['mofa-desk', 'delegate'],
      ['wall', 'attendee'],
      ['former-desk', 'attendee'],
    ] as const)
      expect(list(person, capacity)).toEqual(invalid({ rule: 'cannot-take-part', capacity }))
    expect(list('nobody', 'chair')).toEqual(notFound('person:nobody'))
  })

  it('RE-4 of a rehearsal never becomes real, and on a board that is not the summit itself every review is one', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'draft', { mode: 'rehearsal' })
    expect(log.ask('mofa-desk', 'review.prepare', { ...aPlan(log), review })).toEqual(
      invalid({ rule: 'stays-rehearsal' }),
    )
    const demo = new BoardLog(smallSummit(), { mode: 'demo' })
    expect(reviewOf(demo, reviewIn(demo, 'draft')).mode).toBe('rehearsal')
  })

  it('RE-5 is called off with a reason, as is one that is briefed or adjourned, and then is frozen', () => {
    for (const state of ['draft', 'briefed', 'adjourned'] as const) {
      const log = new BoardLog()
      const review = reviewIn(log, state)
      expectFact(log.ask('mofa-chair', 'review.cancel', { review, reason }))
      expect(log.ask('mofa-desk', 'review.open', { review })).toEqual(frozen(`review:${review}`))
      reviewIn(log, 'briefed')
    }
  })
})

describe('a pre-call', () => {
  const preCall = { ...aPreCall(), sentence: { ko: '아무도 모르는 말' } }

  it('RE-6 is of the own ministry, and sealed: the record says only that it was submitted', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'draft')
    const asked = { review, workstream: 'hall', ministry: 'msit', preCall } as const
    expect(log.ask('mofa-desk', 'review.submit-pre-call', asked)).toEqual(forbidden('ministry'))
    const { payload } = expectFact(log.ask('msit-desk', 'review.submit-pre-call', asked))
    const ref = `${log.changes.at(-1)?.commandId}.pre-call`
    expect(payload).toEqual({ review, workstream: 'hall', ministry: 'msit', text: ref })
    const text = log.texts.get(ref)
    if (text === undefined) throw new Error('no text')
    expect(text).toMatchObject({ class: 'sealed', ministry: 'msit', of: `review:${review}` })
    const readers = ['msit-desk', 'msit-chair', 'mofa-desk', 'mofa-chair', 'admin', 'wall'] as const
    expect(readers.filter((name) => mayRead(log.board, text, name))).toEqual(['msit-desk', 'msit-chair'])
  })

  it('RE-7 is replaced by its ministry until the brief is frozen, and then opened: values and public sentences', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'draft')
    const submit = (given: object) =>
      log.ask('msit-desk', 'review.submit-pre-call', {
        review,
        workstream: 'hall',
        ministry: 'msit',
        preCall: preCallSchema.parse({ ...preCall, ...given }),
      })
    submit({ sentence: { ko: '처음' } })
    submit({ call: 'conditional', sentence: { ko: '나중' }, conditions: [aCondition(log)] })
    log.ask(RECORDER, 'review.freeze-brief', { review })
    const [call, ...others] = reviewOf(log, review).brief?.calls ?? []
    expect(others).toEqual([])
    expect(call).toMatchObject({
      workstream: 'hall',
      ministry: 'msit',
      call: 'conditional',
      conditions: [{ owner: 'msit-desk', gate: null }],
    })
    expect(log.texts.get(call?.sentence ?? '')).toMatchObject({
      class: 'public',
      ministry: 'msit',
      text: { ko: '나중' },
    })
    expect(JSON.stringify(log.changes)).not.toContain('나중')
    expect(reviewOf(log, review).preCalls).toEqual({})
  })

  it('RE-8 needs a condition where it is conditional, and a fallback where it is a no-go', () => {
    const issues = (given: object) =>
      preCallSchema.safeParse({ ...aPreCall(), ...given }).error?.issues.map(({ message }) => message)
    expect(issues({ call: 'conditional' })).toEqual(['condition-required'])
    expect(issues({ call: 'no-go' })).toEqual(['fallback-required'])
    expect(issues({ question: { ask: { ko: '가'.repeat(49) }, approved: reason, declined: reason } })).toHaveLength(1)
    expect(issues({})).toBeUndefined()
  })
})

describe('the brief', () => {
  it('RE-9 holds what was shown at its position, and what the rules put on the agenda', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'draft')
    const { seq } = log.board.position
    log.ask(RECORDER, 'review.freeze-brief', { review })
    const { brief } = reviewOf(log, review)
    expect(brief).toMatchObject({ seq, summit: { level: 'amber', total: 4 }, workstreams: { hall: { total: 2 } } })
    expect(brief?.agenda.map(({ workstream }) => workstream)).toEqual(['lines', 'hall', 'statement'])
    expect(brief?.consent.map(({ workstream }) => workstream)).toEqual(['press'])
  })

  it('RE-65 is frozen with the place of the meeting, which minutes must have and no command could add afterwards', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'draft', { place: null })
    const freeze = () => log.ask(RECORDER, 'review.freeze-brief', { review })
    expect(freeze()).toEqual(invalid({ rule: 'place-required' }))
    expectFact(log.ask('mofa-chair', 'review.prepare', { ...aPlan(log), review }))
    expectFact(freeze())
  })

  it('RE-10 takes the order of who conducts, and what they pull up, but loses nothing of the first four tiers', () => {
    const log = new BoardLog()
    log.ask('mofa-desk', 'item.set-status', { item: 'power', status: 'blocked', reason: { text: reason } })
    const freeze = (agenda: string[]) => {
      const review = reviewIn(log, 'draft')
      return [review, log.ask('mofa-chair', 'review.freeze-brief', { review, agenda })] as const
    }
    const [, without] = freeze(['press'])
    expect(without).toEqual(invalid({ rule: 'agenda-incomplete', workstreams: ['hall'] }))
    const [review] = freeze(['press', 'hall'])
    const { agenda, consent } = reviewOf(log, review).brief ?? {}
    expect(agenda?.map(({ workstream }) => workstream)).toEqual(['press', 'hall'])
    expect(agenda?.[0]?.reasons).toContainEqual({ rule: 'pulled-up' })
    expect(consent?.map(({ workstream }) => workstream)).toEqual(['lines', 'statement'])
  })

  it('RE-11 is frozen once, for one review at a time: the other one is in the refusal', () => {
    const log = new BoardLog()
    const running = reviewIn(log, 'briefed')
    expect(log.ask('mofa-chair', 'review.freeze-brief', { review: running })).toEqual(UNCHANGED)
    const id = log.nextId()
    log.ask(RECORDER, 'review.prepare', aPlan(log), { id })
    const second = log.ask(RECORDER, 'review.freeze-brief', { review: id })
    expect(second).toMatchObject({ refusal: { kind: 'conflict', of: `review:${running}`, group: 'standing' } })
  })

  it('RE-12 does without a pre-call that was erased', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'draft')
    log.ask('msit-desk', 'review.submit-pre-call', {
      review,
      workstream: 'hall',
      ministry: 'msit',
      preCall: aPreCall(),
    })
    log.ask('admin', 'text.erase', { ref: `${log.changes.at(-1)?.commandId}.pre-call` })
    expectFact(log.ask(RECORDER, 'review.freeze-brief', { review }))
    expect(reviewOf(log, review).brief?.calls).toEqual([])
  })
})
