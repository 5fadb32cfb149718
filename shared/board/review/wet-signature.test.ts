import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../../testing/board-log.ts'
import { expectFact, forbidden, frozen, invalid, refusalOf } from '../../testing/outcomes.ts'
import {
  CHAIR,
  completeRecord,
  onPaper,
  openReview,
  RECORDER,
  reviewIn,
  reviewOf,
  signatureOf,
} from '../../testing/review-log.ts'
import type { CommandOf } from '../command.ts'
import type { Decision } from '../decision.ts'
import { HOUR, instant, MINUTE } from '../instant.ts'
import { MINISTRIES, type Ministry, otherMinistry } from '../status.ts'

const DESK = { mofa: 'mofa-desk', msit: 'msit-desk' } as const satisfies Record<Ministry, PersonName>
const reason = { ko: '까닭' }

function signing(): [BoardLog, string] {
  const log = new BoardLog()
  return [log, reviewIn(log, 'signing')]
}

/** Entered by an officer of the ministry whose chair has signed; answers with what the entry is called. */
function enter(
  log: BoardLog,
  review: string,
  given: Partial<CommandOf<'review.enter-wet-signature'>['payload']> = {},
  by: PersonName = DESK.msit,
): [Decision, string] {
  const id = log.nextId()
  return [log.ask(by, 'review.enter-wet-signature', { ...onPaper(log, review, 'msit'), ...given }, { id }), id]
}
const confirm = (log: BoardLog, review: string, entry: string, by: PersonName = DESK.mofa) =>
  log.ask(by, 'review.confirm-wet-signature', { review, ministry: 'msit', entry })

describe('a signature on paper', () => {
  it('RV-5 counts once two persons, one of each ministry, have entered and confirmed it, and closes as the other does', () => {
    const [log, review] = signing()
    expectFact(log.ask(CHAIR.mofa, 'review.sign', signatureOf(log, review, 'mofa')))
    const { now: signedAt } = log
    const [entered, entry] = enter(log.wait(10 * MINUTE), review, { signedAt })
    expectFact(entered)
    expect(reviewOf(log, review).standing.value).toBe('signing')
    expect(reviewOf(log, review).signatures.msit).toBeUndefined()
    const { now: confirmedAt } = log.wait(MINUTE)
    const confirmed = confirm(log, review, entry)
    expect(confirmed.ok ? confirmed.facts.map(({ type }) => type) : []).toEqual([
      'review.wet-signature-confirmed',
      'review.closed',
    ])
    const { standing, signatures, wetSignatures } = reviewOf(log, review)
    expect({ state: standing.value, waiting: wetSignatures }).toEqual({ state: 'closed', waiting: {} })
    expect(signatures.msit).toMatchObject({
      person: CHAIR.msit,
      at: signedAt,
      onPaper: { enteredBy: DESK.msit, confirmedBy: DESK.mofa, confirmedAt },
    })
    expect(log.texts.get(signatures.msit?.onPaper?.scan ?? '')?.text).toEqual({ ko: '외교부-2024-131' })
  })

  it('RV-5 may be both ministries’, when neither has a link in the room', () => {
    const [log, review] = signing()
    for (const ministry of MINISTRIES) {
      const entry = log.nextId()
      const given = onPaper(log, review, ministry)
      expectFact(log.ask(DESK[ministry], 'review.enter-wet-signature', given, { id: entry }))
      const asked = { review, ministry, entry }
      expect(log.ask(DESK[otherMinistry(ministry)], 'review.confirm-wet-signature', asked).ok).toBe(true)
    }
    expect(reviewOf(log, review).standing.value).toBe('closed')
  })

  const twoPersons = invalid({ rule: 'two-persons' })
  const entering: [PersonName, Decision | 'entered'][] = [
    ['msit-desk', 'entered'],
    ['mofa-desk', forbidden('ministry')],
    ['msit-chair', twoPersons],
    ['mofa-chair', forbidden('ministry')],
    ['admin', forbidden('role')],
    ['viewer', forbidden('role')],
    ['operator', forbidden('role')],
    ['former-desk', forbidden('disabled')],
  ]
  it.each(entering)('RV-5 of the science ministry entered by %s', (by, expected) => {
    const [log, review] = signing()
    const [decision] = enter(log, review, {}, by)
    expect(decision.ok ? 'entered' : decision).toEqual(expected)
  })

  const confirming: [PersonName, Decision | 'confirmed'][] = [
    ['mofa-desk', 'confirmed'],
    ['msit-desk', forbidden('ministry')],
    ['mofa-chair', twoPersons],
    ['msit-chair', forbidden('ministry')],
    ['admin', forbidden('role')],
    ['viewer', forbidden('role')],
    ['operator', forbidden('role')],
  ]
  it.each(confirming)('RV-5 of the science ministry confirmed by %s', (by, expected) => {
    const [log, review] = signing()
    const [, entry] = enter(log, review)
    const decision = confirm(log, review, entry, by)
    expect(decision.ok ? 'confirmed' : decision).toEqual(expected)
  })

  it('RV-5 is not confirmed by who entered it, whatever ministry they are of by then', () => {
    const [log, review] = signing()
    const [, entry] = enter(log, review)
    log.ask('admin', 'person.set-role', { person: DESK.msit, role: 'desk', ministry: 'mofa', venue: null })
    expect(confirm(log, review, entry, DESK.msit)).toEqual(twoPersons)
  })

  it('RV-5 is of who signs for that ministry, and entered by somebody else', () => {
    const [log, review] = signing()
    expect(enter(log, review, { signer: CHAIR.mofa })[0]).toEqual(forbidden('signatory'))
    expect(enter(log, review, { signer: DESK.msit })[0]).toEqual(forbidden('signatory'))
    log.ask('admin', 'person.set-role', { person: CHAIR.msit, role: 'desk', ministry: 'msit', venue: null })
    expect(enter(log, review)[0]).toEqual(forbidden('signatory'))
  })

  it('RV-5 is of the present record, or else a conflict', () => {
    const [log, review] = signing()
    const { recordSeq } = signatureOf(log, review, 'msit')
    expect(refusalOf(enter(log, review, { recordSeq: recordSeq - 1 })[0])).toMatchObject({
      kind: 'conflict',
      group: 'record',
    })
  })

  it('RV-5 is of a time between the beginning of the signatures and now, to the minute', () => {
    const [log, review] = signing()
    const began = reviewOf(log, review).signing?.at ?? instant(0)
    log.wait(HOUR)
    const at = (signedAt: number) => enter(log, review, { signedAt: instant(signedAt) })[0]
    expect(at(log.now + 1)).toEqual(invalid({ rule: 'outside-signing', since: began }))
    expect(at(began - MINUTE)).toEqual(invalid({ rule: 'outside-signing', since: began }))
    expectFact(at(began - MINUTE + 1))
    expectFact(at(log.now))
  })

  it('RV-5 is of somebody who was in the room then, and has perhaps left since', () => {
    const [log, review] = signing()
    log.wait(5 * MINUTE).ask(RECORDER, 'review.check-out', { review, participant: CHAIR.msit })
    const left = log.now
    log.wait(5 * MINUTE)
    expect(enter(log, review)[0]).toEqual(invalid({ rule: 'signer-not-there' }))
    const [entered, entry] = enter(log, review, { signedAt: left })
    expectFact(entered)
    expectFact(confirm(log, review, entry))
  })

  it('RV-5 is entered anew while it is not confirmed, and then only the new entry can be', () => {
    const [log, review] = signing()
    const [, first] = enter(log, review, { scan: { ko: '과기정통부-1' } })
    const [, second] = enter(log, review, { scan: { ko: '과기정통부-2' } })
    expect(refusalOf(confirm(log, review, first))).toMatchObject({ kind: 'conflict', theirs: { commandId: second } })
    expectFact(confirm(log, review, second))
    expect(confirm(log, review, second)).toEqual(invalid({ rule: 'signed-already' }))
    expect(enter(log, review)[0]).toEqual(invalid({ rule: 'signed-already' }))
  })

  it('RV-5 waits for nobody once its chair has signed at a screen after all', () => {
    const [log, review] = signing()
    const [, entry] = enter(log, review)
    expectFact(log.ask(CHAIR.msit, 'review.sign', signatureOf(log, review, 'msit')))
    expect(reviewOf(log, review)).toMatchObject({ wetSignatures: {}, signatures: { msit: { onPaper: null } } })
    expect(confirm(log, review, entry)).toEqual(invalid({ rule: 'signed-already' }))
  })

  it('RV-5 is void like every other when the review returns to the session, confirmed or not', () => {
    const [log, review] = signing()
    const [, entry] = enter(log, review)
    expectFact(log.ask(RECORDER, 'review.return-to-session', { review, reason }))
    expect(reviewOf(log, review)).toMatchObject({ signatures: {}, wetSignatures: {} })
    expectFact(log.ask(RECORDER, 'review.begin-signing', { review }))
    expect(confirm(log, review, entry)).toEqual(invalid({ rule: 'no-such-entry' }))
    const [, again] = enter(log, review)
    expectFact(confirm(log, review, again))
    expectFact(log.ask(RECORDER, 'review.return-to-session', { review, reason }))
    expect(reviewOf(log, review)).toMatchObject({ signatures: {}, wetSignatures: {} })
  })

  it('RV-5 is none of a closed review', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'closed')
    expect(enter(log, review)[0]).toEqual(frozen(`review:${review}`))
  })

  it('RV-5 of a delegate says so, is entered by another, and brings the report when it is confirmed', () => {
    const log = new BoardLog()
    log.ask('admin', 'person.set-role', { person: 'viewer', role: 'desk', ministry: 'msit', venue: null })
    const review = reviewIn(log, 'briefed')
    const delegate = { review, ministry: 'msit', person: DESK.msit, reason, basis: reason } as const
    expectFact(log.ask(CHAIR.msit, 'review.designate-delegate', delegate))
    log.ask(RECORDER, 'review.check-in', { review, participant: { participant: DESK.msit } })
    openReview(log, review)
    completeRecord(log, review)
    expectFact(log.ask(RECORDER, 'review.begin-signing', { review }))

    const report = { ko: '대결 사후 보고' }
    const signer = DESK.msit
    expect(enter(log, review, { signer, report })[0]).toEqual(twoPersons)
    expect(enter(log, review, { signer }, 'viewer')[0]).toEqual(invalid({ rule: 'report-required' }))
    const [, entry] = enter(log, review, { signer, report }, 'viewer')
    expect(log.board.items[`${entry}-report`]).toBeUndefined()
    expect(confirm(log, review, entry).ok).toBe(true)
    const signature = reviewOf(log, review).signatures.msit
    expect(signature).toMatchObject({ person: signer, asDelegate: true, report: `${entry}-report` })
    const item = log.board.items[signature?.report ?? '']
    expect(item).toMatchObject({ lead: 'msit', assignment: { value: signer } })
    expect(log.texts.get(item?.title ?? '')).toMatchObject({ text: report, of: `item:${entry}-report` })
  })
})
