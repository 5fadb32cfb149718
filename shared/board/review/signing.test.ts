import { describe, expect, it, vi } from 'vitest'
import { BoardLog, hashAt, type PersonName } from '../../testing/board-log.ts'
import { expectFact, forbidden, frozen, invalid, refusalOf, UNCHANGED } from '../../testing/outcomes.ts'
import {
  aPlan,
  CHAIR,
  completeRecord,
  openReview,
  RECORDER,
  reviewIn,
  reviewOf,
  signatureOf,
  signReview,
} from '../../testing/review-log.ts'
import { SAMPLES } from '../../testing/samples.ts'
import { applyAll } from '../apply.ts'
import { emptyBoard } from '../board.ts'
import { COMMAND_TYPES, commandSchema } from '../command.ts'
import { instant } from '../instant.ts'
import { ONLINE_ONLY } from '../online-only.ts'
import { otherMinistry, type Ministry } from '../status.ts'
import { isEffective } from './amendment.ts'
import { recordCode } from './record-code.ts'
import type { Review } from './review-schema.ts'
import { isReviewCommandType } from './review-states.ts'
import { FRESH_FOR } from './signing.ts'
import { nextWorkingDay } from './working-day.ts'

const reason = { ko: '까닭' }

function signing(): [BoardLog, string] {
  const log = new BoardLog()
  return [log, reviewIn(log, 'signing')]
}
const sign = (
  log: BoardLog,
  review: string,
  ministry: Ministry,
  given: object = {},
  asking: object = {},
  by?: PersonName,
) => log.ask(by ?? CHAIR[ministry], 'review.sign', { ...signatureOf(log, review, ministry), ...given }, asking)

/** A review in signing whose science ministry signs by a delegate: its chair is not there. */
function delegated(by: PersonName = 'msit-desk'): [BoardLog, string] {
  const log = new BoardLog()
  const review = reviewIn(log, 'briefed')
  const asked = { review, ministry: 'msit', person: by, reason, basis: reason } as const
  expectFact(log.ask('msit-chair', 'review.designate-delegate', asked))
  log.ask(RECORDER, 'review.check-in', { review, participant: { participant: by } })
  openReview(log, review)
  log.ask(RECORDER, 'review.check-out', { review, participant: CHAIR.msit })
  completeRecord(log, review)
  expectFact(log.ask(RECORDER, 'review.begin-signing', { review }))
  return [log, review]
}

describe('beginning to sign', () => {
  it('RE-45 fixes the last change of the record, and the head of the log by which everybody recognises it', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    completeRecord(log, review)
    const recordSeq = reviewOf(log, review).last.seq
    log.ask('mofa-desk', 'item.reconfirm', { item: 'seating' })
    const { seq } = log.board.position
    const head = { seq, hash: hashAt(seq) }
    const { payload } = expectFact(log.ask(RECORDER, 'review.begin-signing', { review }))
    expect(payload).toEqual({ review, recordSeq, head })
    expect(reviewOf(log, review)).toMatchObject({ signing: { recordSeq, head }, stage: { value: { step: 'signing' } } })
  })

  it('RE-46 shows the record as a code of position and hash', () => {
    expect(recordCode({ seq: 4127, hash: '7f3a91c2'.padEnd(64, '0') })).toBe('#4127 · 7F3A-91C2')
  })

  it('RE-47 locks what is signed: only going back opens it again, and voids what was signed', () => {
    const [log, review] = signing()
    expectFact(sign(log, review, 'mofa'))
    const asked = { review, kind: 'approved', sentence: reason, workstream: null, vote: null, answers: null } as const
    expect(log.ask(RECORDER, 'review.record-decision', asked)).toEqual(frozen(`review:${review}`))
    expectFact(log.ask('msit-chair', 'review.return-to-session', { review, reason }))
    expect(reviewOf(log, review)).toMatchObject({ signing: null, signatures: {}, standing: { value: 'in-session' } })
    expect(reviewOf(log, review).states.at(-1)?.reason).not.toBeNull()
    expectFact(log.ask(RECORDER, 'review.record-decision', asked))
  })
})

describe('a signature', () => {
  const roles: [PersonName, Ministry, ReturnType<typeof forbidden> | 'signed'][] = [
    ['mofa-chair', 'mofa', 'signed'],
    ['msit-chair', 'msit', 'signed'],
    ['mofa-chair', 'msit', forbidden('ministry')],
    ['msit-chair', 'mofa', forbidden('ministry')],
    ['mofa-desk', 'mofa', forbidden('signatory')],
    ['msit-desk', 'msit', forbidden('signatory')],
    ['admin', 'mofa', forbidden('role')],
    ['kist-logistics', 'mofa', forbidden('role')],
    ['viewer', 'mofa', forbidden('role')],
    ['operator', 'mofa', forbidden('role')],
    ['former-desk', 'mofa', forbidden('disabled')],
  ]
  it.each(roles)('RV-5 of %s for %s', (by, ministry, expected) => {
    const [log, review] = signing()
    const decision = sign(log, review, ministry, {}, {}, by)
    expect(decision.ok ? 'signed' : decision).toEqual(expected)
  })

  it.each([0, FRESH_FOR])(
    'RV-5 with a proof that is %d milliseconds old, which the fact says',
    (authenticatedAgeMs) => {
      const [log, review] = signing()
      const decision = sign(log, review, 'mofa', {}, { authenticatedAgeMs })
      expect(expectFact(decision)).toMatchObject({ payload: { authenticatedAgeMs } })
    },
  )

  it.each([FRESH_FOR + 1, null])('RV-5 not with an older proof, or one that nobody knows: %d', (authenticatedAgeMs) => {
    const [log, review] = signing()
    expect(sign(log, review, 'mofa', {}, { authenticatedAgeMs })).toEqual(forbidden('authenticate-again'))
  })

  it('RV-5 of another record than the present one is a conflict', () => {
    const [log, review] = signing()
    const { recordSeq } = signatureOf(log, review, 'mofa')
    const decision = sign(log, review, 'mofa', { recordSeq: recordSeq - 1 })
    expect(refusalOf(decision)).toMatchObject({ kind: 'conflict', group: 'record', of: `review:${review}` })
  })

  it.each([CHAIR.mofa, CHAIR.msit, RECORDER])('RV-5 without a quorum: %s has left', (participant) => {
    const [log, review] = signing()
    log.ask(RECORDER, 'review.check-out', { review, participant })
    expect(sign(log, review, 'mofa')).toMatchObject({ refusal: { kind: 'invalid', rule: 'no-quorum' } })
  })

  it('RV-5 of a chair who is none any more', () => {
    const [log, review] = signing()
    log.ask('admin', 'person.set-role', { person: 'mofa-chair', role: 'desk', ministry: 'mofa', venue: null })
    expect(sign(log, review, 'mofa')).toEqual(forbidden('signatory'))
  })

  it('RV-5 is given once: again it is there, and with a reservation it is refused', () => {
    const [log, review] = signing()
    sign(log, review, 'mofa', { reservation: reason })
    expect(sign(log, review, 'mofa')).toEqual(UNCHANGED)
    expect(sign(log, review, 'mofa', { reservation: reason })).toEqual(invalid({ rule: 'signed-already' }))
    const { signatures } = reviewOf(log, review)
    expect(log.texts.get(signatures.mofa?.reservation ?? '')).toMatchObject({ class: 'public', ministry: 'mofa' })
  })

  it('RV-5 by a delegate says so, and brings the report afterwards as an item until the next working day', () => {
    const [log, review] = delegated()
    expect(sign(log, review, 'msit', {}, {}, 'msit-desk')).toEqual(invalid({ rule: 'report-required' }))
    expect(sign(log, review, 'msit', { report: { ko: '대결 사후 보고' } }, {}, 'msit-desk').ok).toBe(true)
    const signature = reviewOf(log, review).signatures.msit
    expect(signature).toMatchObject({ person: 'msit-desk', asDelegate: true })
    // The review is on a Friday.
    expect(log.board.items[signature?.report ?? '']).toMatchObject({
      lead: 'msit',
      workstream: 'lines',
      due: { value: instant(Date.parse('2024-05-13T18:00:00+09:00')) },
      assignment: { value: 'msit-desk' },
      source: { review },
    })
    expectFact(log.ask(RECORDER, 'review.return-to-session', { review, reason }))
    expectFact(log.ask(RECORDER, 'review.begin-signing', { review }))
    expectFact(sign(log, review, 'msit', {}, {}, 'msit-desk'))
    expect(reviewOf(log, review).signatures.msit?.report).toBe(signature?.report)
  })

  it('RE-48 says what the signer had before them, and closes the review with the second one, in one command', () => {
    const [log, review] = signing()
    const seen = log.board.position.seq
    for (const ministry of ['mofa', 'msit'] as const) {
      const command = log.command('review.sign', signatureOf(log, review, ministry), { basis: seen })
      const decision = log.submit(command, CHAIR[ministry])
      const types = decision.ok ? decision.facts.map(({ type }) => type) : []
      expect(types).toEqual(ministry === 'mofa' ? ['review.signed'] : ['review.signed', 'review.closed'])
      expect(reviewOf(log, review).signatures[ministry]?.seen).toBe(seen)
    }
    expect(reviewOf(log, review)).toMatchObject({ standing: { value: 'closed' }, stage: { value: { step: 'end' } } })
  })

  it('RE-49 has no say in which came first', () => {
    for (const first of ['mofa', 'msit'] as const) {
      const [log, review] = signing()
      for (const ministry of [first, otherMinistry(first)]) expect(sign(log, review, ministry).ok).toBe(true)
      expect(reviewOf(log, review).standing.value).toBe('closed')
    }
  })

  it('RE-50 is never sent late: what is true only of the moment is online only', () => {
    const stage = ['review.move-to', 'review.adjust-time', 'review.cover', 'remote.pair'] as const
    const record = ['review.freeze-brief', 'review.begin-signing', 'review.sign', 'review.amend'] as const
    const paper = ['review.enter-wet-signature', 'review.confirm-wet-signature'] as const
    for (const type of COMMAND_TYPES)
      expect([type, ONLINE_ONLY.has(type)]).toEqual([type, [...stage, ...record, ...paper].some((one) => one === type)])
  })
})

it('RE-51 the next working day is no Saturday, no Sunday and no public holiday of Seoul', () => {
  const next = (iso: string, holidays: string[] = []) =>
    new Date(nextWorkingDay(instant(Date.parse(iso)), holidays)).toISOString()
  expect(next('2024-05-10T10:00:00+09:00')).toBe('2024-05-13T09:00:00.000Z')
  expect(next('2024-05-12T23:59:59+09:00')).toBe('2024-05-13T09:00:00.000Z')
  expect(next('2024-05-13T00:00:00+09:00')).toBe('2024-05-14T09:00:00.000Z')
  const holidays = ['2024-05-05', '2024-05-06', '2024-05-15', '2024-06-06']
  expect(next('2024-05-03T10:00:00+09:00', holidays)).toBe('2024-05-07T09:00:00.000Z')
  expect(next('2024-05-14T10:00:00+09:00', holidays)).toBe('2024-05-16T09:00:00.000Z')
  expect(next('2024-06-05T10:00:00+09:00', holidays)).toBe('2024-06-07T09:00:00.000Z')
})

describe('a closed review', () => {
  const onClosed = COMMAND_TYPES.filter((type) => isReviewCommandType(type))

  it.each(onClosed)('RV-4 is frozen for everything but a correction and its registration: %s', (type) => {
    const log = new BoardLog()
    const sample = SAMPLES[type](log)
    const id = 'review' in sample.payload && sample.payload.review !== undefined ? sample.payload.review : null
    const closed = id !== null && log.board.reviews[id]?.standing.value === 'closed' ? id : reviewIn(log, 'closed')
    const payload = { ...sample.payload, review: closed }
    const { seq } = log.board.position
    const command = commandSchema.parse({ ...sample, basis: { ...sample.basis, seq }, payload })
    const decisions = (['mofa-desk', 'mofa-chair', 'msit-chair'] as const).map((name) => log.submit(command, name))
    const isFrozen = decisions.some((decision) => refusalOf(decision)?.kind === 'frozen')
    const isAccepted = decisions.some(({ ok }) => ok)
    const mayChange = type === 'review.amend' || type === 'review.record-registration'
    expect({ isFrozen, isAccepted }).toEqual({ isFrozen: !mayChange, isAccepted: mayChange })
  })

  it('RV-4 is reached by no undo', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'closed')
    const commandId = reviewOf(log, review).plan.last?.commandId ?? ''
    const undo = { commandId, of: `review:${review}`, group: 'plan' } as const
    expect(refusalOf(log.ask(RECORDER, 'undo', undo))?.kind).toBe('not-found')
  })

  it('RV-8 is byte for byte the same when readiness would say something else', async () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'closed')
    vi.resetModules()
    vi.doMock('../readiness.ts', () => ({}))
    const other = await import('../apply.ts')
    vi.doUnmock('../readiness.ts')
    const replayed = other.applyAll(emptyBoard(log.board.position.log), log.changes)
    expect(JSON.stringify(replayed.reviews[review])).toBe(JSON.stringify(log.board.reviews[review]))
  })

  it('RV-10 says what the log up to the signed position says', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'closed')
    const { signing: signed } = reviewOf(log, review)
    const until = log.changes.filter(({ seq }) => seq <= (signed?.recordSeq ?? 0))
    const then = applyAll(emptyBoard(log.board.position.log), until).reviews[review]
    const content = ({
      plan,
      participants,
      brief,
      calls,
      undertakings,
      decisions,
      dissents,
      remarks,
      deferrals,
    }: Review) => ({ plan, participants, brief, calls, undertakings, decisions, dissents, remarks, deferrals })
    expect(then === undefined ? null : content(then)).toEqual(content(reviewOf(log, review)))
  })

  it('RE-52 makes room for the next one', () => {
    const log = new BoardLog()
    reviewIn(log, 'closed')
    const id = log.nextId()
    log.ask(RECORDER, 'review.prepare', { ...aPlan(log), number: 4 }, { id })
    expectFact(log.ask(RECORDER, 'review.freeze-brief', { review: id }))
  })
})

describe('a correction', () => {
  function proposed(): [BoardLog, string, string] {
    const log = new BoardLog()
    const review = reviewIn(log, 'closed')
    const id = log.nextId()
    const target = reviewOf(log, review).plan.value.title
    expectFact(log.ask(RECORDER, 'review.amend', { review, amendment: { target, text: reason, reason } }, { id }))
    return [log, review, id]
  }
  const signIt = (
    log: BoardLog,
    review: string,
    signs: string,
    ministry: Ministry,
    by: PersonName,
    asking: object = {},
  ) => log.ask(by, 'review.amend', { review, amendment: { signs, ministry } }, asking)

  it('RE-53 is of one text of the record, stands beside it, and counts once both ministries have signed it', () => {
    const [log, review, id] = proposed()
    const before = JSON.stringify({ ...reviewOf(log, review), amendments: {}, last: null })
    const isInForce = () => Object.values(reviewOf(log, review).amendments).map(isEffective)
    expect(isInForce()).toEqual([false])
    expectFact(signIt(log, review, id, 'mofa', CHAIR.mofa))
    expect(isInForce()).toEqual([false])
    expectFact(signIt(log, review, id, 'msit', CHAIR.msit))
    expect(isInForce()).toEqual([true])
    expect(JSON.stringify({ ...reviewOf(log, review), amendments: {}, last: null })).toBe(before)
  })

  it('RE-54 is signed by who signs for that ministry, with a fresh proof', () => {
    const [log, review, id] = proposed()
    expect(signIt(log, review, id, 'mofa', RECORDER)).toEqual(forbidden('signatory'))
    expect(signIt(log, review, id, 'msit', CHAIR.mofa)).toEqual(forbidden('ministry'))
    const stale = { authenticatedAgeMs: FRESH_FOR + 1 }
    expect(signIt(log, review, id, 'mofa', CHAIR.mofa, stale)).toEqual(forbidden('authenticate-again'))
    expect(signIt(log, review, 'none', 'mofa', CHAIR.mofa)).toEqual(invalid({ rule: 'no-such-entry' }))
    expectFact(signIt(log, review, id, 'mofa', CHAIR.mofa))
    expect(signIt(log, review, id, 'mofa', CHAIR.mofa)).toEqual(UNCHANGED)
  })

  it('RE-55 corrects no text of anything else', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'closed')
    const target = log.board.items['draft']?.title ?? ''
    expect(log.ask(RECORDER, 'review.amend', { review, amendment: { target, text: reason, reason } })).toEqual(
      invalid({ rule: 'no-such-entry' }),
    )
  })

  it('RE-56 of an internal remark stays internal', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    const remark = { review, speaker: CHAIR.mofa, text: reason, class: 'internal', workstream: null } as const
    log.ask(RECORDER, 'review.record-remark', remark)
    completeRecord(log, review)
    log.ask(RECORDER, 'review.begin-signing', { review })
    signReview(log, review)
    const target = Object.values(reviewOf(log, review).remarks)[0]?.text ?? ''
    log.ask(RECORDER, 'review.amend', { review, amendment: { target, text: reason, reason } })
    const [amendment] = Object.values(reviewOf(log, review).amendments)
    expect(log.texts.get(amendment?.text ?? '')?.class).toBe('internal')
  })

  it('RE-57 is none: the number under which the minutes are registered is added, and another one by who has seen it', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'closed')
    const basis = log.board.position.seq
    expectFact(log.ask(RECORDER, 'review.record-registration', { review, number: { ko: '외교부-1' } }))
    const late = log.ask('mofa-chair', 'review.record-registration', { review, number: { ko: '외교부-2' } }, { basis })
    expect(late).toMatchObject({ refusal: { kind: 'conflict', group: 'registration' } })
  })
})
