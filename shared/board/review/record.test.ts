import { describe, expect, it } from 'vitest'
import { BoardLog } from '../../testing/board-log.ts'
import { expectFact, forbidden, invalid, notFound, UNCHANGED } from '../../testing/outcomes.ts'
import {
  aCondition,
  callEverything,
  CHAIR,
  moveTo,
  RECORDER,
  reviewIn,
  reviewOf,
  showPages,
} from '../../testing/review-log.ts'
import { commandSchema } from '../command.ts'
import { DAY, instant, SECOND } from '../instant.ts'
import type { MissingThing } from './missing-thing.ts'
import { missingForSigning } from './missing.ts'
import { quorum } from './quorum.ts'
import { readBackPages } from './read-back.ts'
import { DECISION_LIMIT } from './review-commands.ts'
import { SAMPLES } from '../../testing/samples.ts'

const words = { ko: '글' }

function inSession(): [BoardLog, string] {
  const log = new BoardLog()
  return [log, reviewIn(log, 'in-session')]
}
const decisionOf = (review: string) =>
  ({ review, kind: 'approved', sentence: words, workstream: 'hall', vote: null, answers: null }) as const

/** Records a decision, and says under which id. */
function decideIn(log: BoardLog, review: string, given: object = {}): string {
  const id = log.nextId()
  expectFact(log.ask(RECORDER, 'review.record-decision', { ...decisionOf(review), ...given }, { id }))
  return id
}
const missingOf = (log: BoardLog, review: string) => missingForSigning(log.board, reviewOf(log, review), log.now)

describe('the room', () => {
  it('RE-30 has a quorum with a chair or delegate of each ministry and a recorder, all checked in', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'briefed')
    expect(quorum(reviewOf(log, review))).toEqual(['mofa', 'msit', 'recorder'])
    expect(log.ask(RECORDER, 'review.open', { review })).toEqual(
      invalid({ rule: 'no-quorum', missing: ['mofa', 'msit', 'recorder'] }),
    )
    for (const participant of [CHAIR.mofa, CHAIR.msit, RECORDER])
      expectFact(log.ask('msit-desk', 'review.check-in', { review, participant: { participant } }))
    expectFact(log.ask('msit-chair', 'review.open', { review }))
    expect(log.ask(RECORDER, 'review.open', { review })).toEqual(UNCHANGED)
    log.ask(RECORDER, 'review.check-out', { review, participant: CHAIR.mofa })
    expect(quorum(reviewOf(log, review))).toEqual(['mofa'])
    expectFact(log.ask(RECORDER, 'review.record-decision', decisionOf(review)))
  })

  it('RE-31 lists who comes unannounced, by name or person; a guest without an account attends or observes', () => {
    const [log, review] = inSession()
    const id = log.nextId()
    const guest = { name: { ko: '김관찰' }, post: words, ministry: null, capacity: 'observer' } as const
    expectFact(log.ask(RECORDER, 'review.check-in', { review, participant: guest }, { id }))
    const listed = reviewOf(log, review).participants[`${id}-guest-1`]
    expect(listed).toMatchObject({ person: null, capacity: 'observer', presence: [{ from: log.now, to: null }] })
    expect(log.texts.get(listed?.name ?? '')?.text).toEqual({ ko: '김관찰' })
    const attendee = { person: 'kist-logistics', capacity: 'attendee' } as const
    expectFact(log.ask(RECORDER, 'review.check-in', { review, participant: attendee }))
    expect(log.ask(RECORDER, 'review.check-in', { review, participant: attendee })).toEqual(UNCHANGED)
    expect(log.ask(RECORDER, 'review.check-out', { review, participant: 'nobody' })).toEqual(
      invalid({ rule: 'no-such-entry' }),
    )
  })

  it('RE-32 knows when each came and went', () => {
    const [log, review] = inSession()
    const came = log.now
    const left = log.wait(SECOND).now
    log.ask(RECORDER, 'review.check-out', { review, participant: CHAIR.msit })
    log.wait(SECOND).ask(RECORDER, 'review.check-in', { review, participant: { participant: CHAIR.msit } })
    expect(reviewOf(log, review).participants[CHAIR.msit]?.presence).toEqual([
      { from: came, to: left },
      { from: log.now, to: null },
    ])
  })

  it('RE-33 gets another recorder when there is none, or from those who conduct', () => {
    const [log, review] = inSession()
    const recorder = { person: 'msit-desk', capacity: 'recorder' } as const
    expect(log.ask('msit-desk', 'review.check-in', { review, participant: recorder })).toEqual(forbidden('conduct'))
    log.ask(RECORDER, 'review.check-out', { review, participant: RECORDER })
    expectFact(log.ask('msit-desk', 'review.check-in', { review, participant: recorder }))
    expectFact(log.ask('msit-desk', 'review.record-decision', decisionOf(review)))
    const demoted = { person: CHAIR.mofa, capacity: 'attendee' } as const
    const [other, second] = inSession()
    expect(other.ask('msit-desk', 'review.check-in', { review: second, participant: demoted })).toEqual(
      forbidden('conduct'),
    )
  })

  it('RE-34 gets a delegate from the own ministry only, with reason and ground, for one ministry', () => {
    const [log, review] = inSession()
    const asked = { review, ministry: 'msit', person: 'msit-desk', reason: words, basis: words } as const
    expect(log.ask('mofa-chair', 'review.designate-delegate', asked)).toEqual(forbidden('ministry'))
    expect(log.ask('msit-chair', 'review.designate-delegate', { ...asked, person: 'mofa-desk' })).toEqual(
      forbidden('ministry'),
    )
    expectFact(log.ask('msit-desk', 'review.designate-delegate', asked))
    log.ask(RECORDER, 'review.check-out', { review, participant: CHAIR.msit })
    expect(quorum(reviewOf(log, review))).toEqual(['msit'])
    log.ask(RECORDER, 'review.check-in', { review, participant: { participant: 'msit-desk' } })
    expect(quorum(reviewOf(log, review))).toEqual([])
  })
})

describe('the record', () => {
  it('RE-35 is kept by the recorder alone; a dissent is of its ministry', () => {
    const [log, review] = inSession()
    expect(log.ask('mofa-chair', 'review.record-decision', decisionOf(review))).toEqual(forbidden('record'))
    expect(log.ask('msit-desk', 'review.record-decision', decisionOf(review))).toEqual(forbidden('record'))
    const dissent = { review, ministry: 'msit', kind: 'support', sentence: words, on: { workstream: 'hall' } } as const
    expect(log.ask(RECORDER, 'review.record-dissent', dissent)).toEqual(forbidden('ministry'))
    expectFact(log.ask('msit-desk', 'review.record-dissent', dissent))
  })

  it('RE-36 has decisions of one sentence that fits the wall', () => {
    const [log, review] = inSession()
    const command = log.command('review.record-decision', decisionOf(review))
    const ofLength = (length: number) =>
      commandSchema.safeParse({ ...command, payload: { ...command.payload, sentence: { ko: '가'.repeat(length) } } })
    expect([ofLength(DECISION_LIMIT).success, ofLength(DECISION_LIMIT + 1).success]).toEqual([true, false])
  })

  it('RE-37 refers only to what it has', () => {
    const [log, review] = inSession()
    const none = invalid({ rule: 'no-such-entry' })
    const decision = decisionOf(review)
    expect(log.ask(RECORDER, 'review.record-decision', { ...decision, answers: 'none' })).toEqual(none)
    expect(log.ask(RECORDER, 'review.record-decision', { ...decision, workstream: 'none' })).toEqual(
      notFound('workstream:none'),
    )
    const dissent = { review, ministry: 'mofa', kind: 'support', sentence: words } as const
    expect(log.ask(RECORDER, 'review.record-dissent', { ...dissent, on: { decision: 'none' } })).toEqual(none)
    expect(log.ask(RECORDER, 'review.record-dissent', { ...dissent, on: { workstream: 'none' } })).toEqual(
      notFound('workstream:none'),
    )
    const remark = { review, speaker: 'nobody', text: words, class: 'public', workstream: null } as const
    expect(log.ask(RECORDER, 'review.record-remark', remark)).toEqual(none)
    expect(log.ask(RECORDER, 'review.strike', { review, entry: 'none', reason: words })).toEqual(none)
    expect(log.ask(RECORDER, 'review.defer', { review, workstream: 'none', reason: words })).toEqual(
      notFound('workstream:none'),
    )
  })

  it('RE-38 loses an entry that is struck, with a reason; an action takes its item with it', () => {
    const [log, review] = inSession()
    const decision = decideIn(log, review)
    const action = SAMPLES['review.record-action'](log)
    const current = Object.values(log.board.reviews).at(-1)?.id ?? ''
    log.submit(action, RECORDER)
    expect(log.ask(RECORDER, 'review.strike', { review: current, entry: action.id, reason: words }).ok).toBe(true)
    expect(log.board.items[action.id]?.retired).not.toBeNull()
    expect(readBackPages(reviewOf(log, current))).toEqual([[]])
    expect(reviewOf(log, review).decisions[decision]?.struck).toBeNull()
  })
})

describe('the read-back', () => {
  it('RE-39 shows every page for five seconds, four entries a page', () => {
    const [log, review] = inSession()
    for (let index = 0; index < 5; index += 1) decideIn(log, review)
    expect(readBackPages(reviewOf(log, review)).map(({ length }) => length)).toEqual([4, 1])
    moveTo(log, review, { step: 'read-back', page: 1 })
    log.wait(5 * SECOND)
    moveTo(log, review, { step: 'read-back', page: 2 })
    log.wait(5 * SECOND - 1)
    expect(log.ask(RECORDER, 'review.read-back', { review })).toEqual(invalid({ rule: 'not-read-back', pages: [2] }))
    log.wait(1)
    expectFact(log.ask(RECORDER, 'review.read-back', { review }))
  })

  it('RE-40 is to be done again when the record has changed after it', () => {
    const [log, review] = inSession()
    showPages(log, review)
    log.ask(RECORDER, 'review.read-back', { review })
    expect(reviewOf(log, review).readBackAt).toBe(log.now)
    decideIn(log, review)
    expect(reviewOf(log, review).readBackAt).toBeNull()
    expect(log.ask(RECORDER, 'review.read-back', { review })).toEqual(invalid({ rule: 'not-read-back', pages: [1] }))
  })
})

describe('what is missing before the signatures', () => {
  it('RE-41 is listed whole, each with what leads to it', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    // As a log may have it that froze a brief before a place was asked for.
    const { plan } = reviewOf(log, review)
    const placeless = { ...reviewOf(log, review), plan: { ...plan, value: { ...plan.value, place: null } } }
    log.board = { ...log.board, reviews: { ...log.board.reviews, [review]: placeless } }
    log.ask(RECORDER, 'review.check-out', { review, participant: CHAIR.msit })
    const both = (workstream: string) =>
      (['mofa', 'msit'] as const).map((ministry): MissingThing => ({ what: 'call', workstream, ministry }))
    const missing: MissingThing[] = [
      { what: 'seat', seat: 'msit' },
      ...['lines', 'hall', 'statement', 'press'].flatMap(both),
      { what: 'field', field: 'place' },
      { what: 'field', field: 'remarks' },
      { what: 'field', field: 'decisions' },
      { what: 'read-back' },
    ]
    expect(log.ask(RECORDER, 'review.begin-signing', { review })).toEqual(
      invalid({ rule: 'not-ready-to-sign', missing }),
    )
  })

  it('RE-42 is what follows from a no-go, and how the ministries came to differ: a decision settles both', () => {
    const [log, review] = inSession()
    const call = { review, workstream: 'hall', ministry: 'msit', call: 'no-go' } as const
    log.ask('msit-chair', 'review.call', { ...call, fallback: words, conditions: [], keeps: [] })
    callEverything(log, review)
    const ofHall = () => missingOf(log, review).filter((one) => 'workstream' in one)
    expect(ofHall()).toEqual([
      { what: 'difference', workstream: 'hall' },
      { what: 'consequence', workstream: 'hall' },
    ])
    const dissent = { review, ministry: 'msit', kind: 'support', sentence: words, on: { workstream: 'hall' } } as const
    log.ask('msit-desk', 'review.record-dissent', dissent)
    expect(ofHall()).toEqual([{ what: 'consequence', workstream: 'hall' }])
    decideIn(log, review)
    expect(ofHall()).toEqual([])
  })

  it('RE-42 is nothing more where a no-go is put to those above: their answer is asked for', () => {
    const [log, review] = inSession()
    for (const ministry of ['mofa', 'msit'] as const) {
      const call = { review, workstream: 'hall', ministry, call: 'no-go' } as const
      log.ask(CHAIR[ministry], 'review.call', { ...call, fallback: words, conditions: [], keeps: [] })
    }
    callEverything(log, review)
    const ofHall = () => missingOf(log, review).filter(({ what }) => what === 'consequence' || what === 'answer')
    expect(ofHall()).toEqual([{ what: 'consequence', workstream: 'hall' }])
    const [dissent, on] = [log.nextId(), { workstream: 'hall' }]
    const asked = { review, ministry: 'msit', kind: 'escalate', sentence: words, on } as const
    expectFact(log.ask('msit-chair', 'review.record-dissent', asked, { id: dissent }))
    expect(ofHall()).toEqual([{ what: 'answer', dissent }])
    decideIn(log, review, { kind: 'escalated', answers: dissent, workstream: null })
    expect(ofHall()).toEqual([])
  })

  it('RE-43 is the answer to a dissent that asks those above, and an owner for everything undertaken', () => {
    const [log, review] = inSession()
    const dissent = log.nextId()
    const asked = { review, ministry: 'msit', kind: 'escalate', sentence: words, on: { workstream: 'hall' } } as const
    log.ask('msit-chair', 'review.record-dissent', asked, { id: dissent })
    const action = log.nextId()
    const { owner, criterion, sentence } = aCondition(log)
    const given = { review, workstream: 'hall', lead: 'msit', owner, criterion, sentence, gate: null } as const
    log.ask(RECORDER, 'review.record-action', { ...given, due: instant(log.now + DAY) }, { id: action })
    log.ask('msit-desk', 'item.assign', { item: action, assignee: null })
    const missing = () => missingOf(log, review).filter(({ what }) => what === 'answer' || what === 'owner')
    expect(missing()).toEqual([
      { what: 'answer', dissent },
      { what: 'owner', undertaking: action },
    ])
    decideIn(log, review, { kind: 'escalated', answers: dissent })
    log.ask('msit-desk', 'item.assign', { item: action, assignee: 'msit-desk' })
    expect(missing()).toEqual([])
  })

  it('RE-44 is a call on what came to the board after the brief', () => {
    const [log, review] = inSession()
    const { workstreams } = log.board
    const { hall } = workstreams
    if (hall === undefined) throw new Error('no hall')
    const board = { ...log.board, workstreams: { ...workstreams, late: { ...hall, id: 'late' } } }
    expect(missingForSigning(board, reviewOf(log, review), log.now)).toContainEqual({
      what: 'call',
      workstream: 'late',
      ministry: 'mofa',
    })
  })
})
