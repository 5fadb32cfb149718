import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BoardLog, type PersonName } from '../../testing/board-log.ts'
import { expectFact, forbidden, frozen, invalid, UNCHANGED } from '../../testing/outcomes.ts'
import { moveTo, reviewIn, reviewOf, signReview } from '../../testing/review-log.ts'
import { HOUR, MINUTE, SECOND } from '../instant.ts'
import { nextPosition, positionsOf, previousPosition, timeAt } from './stage-order.ts'
import { positionKey, type StagePosition } from './stage-position-schema.ts'

const keysOf = (log: BoardLog, review: string) => positionsOf(log.board, reviewOf(log, review)).map(positionKey)
const hereIn = (log: BoardLog, review: string) => positionKey(reviewOf(log, review).stage.value)

/** The one that a paired phone is. */
function pairRemote(log: BoardLog, review: string): PersonName {
  const id = log.nextId()
  log.ask('mofa-desk', 'remote.pair', { review, name: { ko: '리모컨' } }, { id })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the log takes any person of it; its names are only those it begins with
  return id as PersonName
}

describe('the stage', () => {
  it('RE-15 goes from the start over every topic, the consent list and the verdict to the end', () => {
    const log = new BoardLog()
    expect(keysOf(log, reviewIn(log, 'in-session'))).toEqual([
      'waiting',
      'opening',
      'actions',
      'overview',
      'agenda:lines',
      'agenda:hall',
      'agenda:statement',
      'consent',
      'verdict',
      'read-back:1',
      'signing',
      'end',
    ])
  })

  it('RV-7 is moved from where it is seen: from anywhere else it is a conflict with who moved it', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    const from = { step: 'actions' } as const
    expectFact(log.ask('mofa-desk', 'review.move-to', { review, from, to: { step: 'overview' } }))
    expect(log.ask('mofa-chair', 'review.move-to', { review, from, to: { step: 'overview' } })).toEqual(UNCHANGED)
    expect(log.ask('mofa-chair', 'review.move-to', { review, from, to: { step: 'verdict' } })).toMatchObject({
      refusal: { kind: 'conflict', of: `review:${review}`, group: 'stage', theirs: { by: 'mofa-desk' } },
    })
  })

  it('RV-7 never skips a step, however a hundred presses of two remotes are doubled and shuffled', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ remote: fc.nat(1), seen: fc.nat(6), back: fc.boolean() }), {
          minLength: 100,
          maxLength: 100,
        }),
        (presses) => {
          const log = new BoardLog()
          const review = reviewIn(log, 'in-session')
          const remotes = [pairRemote(log, review), pairRemote(log, review)]
          const order = keysOf(log, review)
          for (const { remote, seen, back } of presses) {
            // What a press asks for is made of what its screen shows, however old that is, and it is sent twice.
            const shown = positionsOf(log.board, reviewOf(log, review))[2 + seen]
            const to = shown === undefined ? null : neighbour(log, review, shown, back)
            if (shown === undefined || to === null) continue
            for (let times = 0; times < 2; times += 1) {
              const before = order.indexOf(hereIn(log, review))
              log.ask(remotes[remote] ?? 'wall', 'review.move-to', { review, from: shown, to })
              expect(Math.abs(order.indexOf(hereIn(log, review)) - before)).toBeLessThanOrEqual(1)
            }
          }
        },
      ),
      { numRuns: 20 },
    )
  })

  it('RE-16 is for those who conduct the review and those it was given to; a remote has that of its review only', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    const cover = (by: PersonName, covered: boolean) => log.ask(by, 'review.cover', { review, covered })
    expect(cover('wall', true)).toEqual(forbidden('stage'))
    expect(cover('msit-desk', true)).toEqual(forbidden('stage'))
    expect(cover('admin', true)).toEqual(forbidden('role'))
    expect(log.ask('msit-desk', 'review.grant-stage', { review, person: 'wall' })).toEqual(forbidden('conduct'))
    expectFact(log.ask('msit-chair', 'review.grant-stage', { review, person: 'wall' }))
    expectFact(cover('wall', true))
    const remote = pairRemote(log, review)
    expect(log.board.persons[remote]).toMatchObject({
      remote: review,
      screen: null,
      posting: { value: { role: 'viewer' } },
    })
    expectFact(cover(remote, false))
    expect(log.ask(remote, 'review.read-back', { review })).toEqual(forbidden('role'))
  })

  it('RE-17 ends with the review: its remotes are disabled in the same command', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'signing')
    const remote = pairRemote(log, review)
    signReview(log, review)
    expect(log.changes.at(-1)).toMatchObject({ type: 'person.disabled', payload: { person: remote } })
    expect(log.changes.at(-1)?.commandId).toBe(log.changes.at(-2)?.commandId)
    expect(log.ask(remote, 'review.cover', { review, covered: true })).toEqual(forbidden('disabled'))
    expect(log.ask('mofa-desk', 'review.cover', { review, covered: true })).toEqual(frozen(`review:${review}`))
  })

  it('RE-18 stays at the start before the opening, and is moved neither to the signatures nor to the end', () => {
    const log = new BoardLog()
    const before = reviewIn(log, 'briefed')
    expect(moveTo(log, before, { step: 'verdict' })).toEqual(invalid({ rule: 'no-such-position' }))
    expectFact(moveTo(log, before, { step: 'opening' }))
    expect(nextPosition(log.board, reviewOf(log, before))).toBeNull()
    const review = reviewIn(log, 'in-session')
    expect(hereIn(log, review)).toBe('actions')
    for (const step of ['signing', 'end'] as const)
      expect(moveTo(log, review, { step })).toEqual(invalid({ rule: 'no-such-position' }))
    expect(moveTo(log, review, { step: 'agenda', workstream: 'none' })).toEqual(invalid({ rule: 'no-such-position' }))
  })

  it('RE-19 is pulled to a topic of the consent list by those who conduct, and by no remote', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    const press: StagePosition = { step: 'agenda', workstream: 'press' }
    expect(moveTo(log, review, press, pairRemote(log, review))).toEqual(forbidden('conduct'))
    expectFact(moveTo(log, review, press, 'mofa-chair'))
    expect(keysOf(log, review)).not.toContain('consent')
    expect(previousPosition(log.board, reviewOf(log, review))).toEqual({ step: 'agenda', workstream: 'statement' })
  })
})

describe('the time of the stage', () => {
  it('RE-20 counts where it stands, over every visit, and not in a break', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    const at = (step: 'actions' | 'overview') => timeAt(reviewOf(log, review), { step }, log.now)
    log.wait(MINUTE)
    moveTo(log, review, { step: 'overview' })
    log.wait(2 * MINUTE).ask('mofa-desk', 'review.adjourn', { review, reason: { ko: '휴식' } })
    log.wait(20 * HOUR).ask('mofa-desk', 'review.resume', { review })
    log.wait(MINUTE)
    expect([at('actions'), at('overview')]).toEqual([MINUTE, 3 * MINUTE])
    moveTo(log, review, { step: 'actions' })
    log.wait(30 * SECOND)
    expect([at('actions'), at('overview')]).toEqual([90 * SECOND, 3 * MINUTE])
  })

  it('RE-21 is planned anew from what was seen: two presses of two phones are not four minutes', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    const asked = { review, position: { step: 'overview' }, from: 2, to: 4 } as const
    expectFact(log.ask('mofa-desk', 'review.adjust-time', asked))
    expect(log.ask('mofa-chair', 'review.adjust-time', asked)).toEqual(UNCHANGED)
    expect(log.ask('mofa-chair', 'review.adjust-time', { ...asked, to: 6 })).toMatchObject({
      refusal: { kind: 'conflict', group: 'timing' },
    })
  })
})

/** What a press on a screen asks for that shows `shown`. */
function neighbour(log: BoardLog, review: string, shown: StagePosition, back: boolean): StagePosition | null {
  const seen = { ...reviewOf(log, review), stage: { ...reviewOf(log, review).stage, value: shown } }
  return back ? previousPosition(log.board, seen) : nextPosition(log.board, seen)
}
