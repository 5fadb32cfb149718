import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acts, logAfter } from '../../testing/acts.ts'
import { BoardLog, uuid } from '../../testing/board-log.ts'
import { reviewIn, reviewOf } from '../../testing/review-log.ts'
import type { Board } from '../board.ts'
import { DAY, HOUR, instant, MINUTE } from '../instant.ts'
import { agenda } from './agenda.ts'
import type { BriefedCall } from './pre-call-schema.ts'
import type { Call } from './review-status.ts'
import { spotChecks } from './spot-check.ts'
import { timePlan } from './time-plan.ts'

const reason = { text: { ko: '까닭' } }
const evidence = { kind: 'document' } as const

/** A board on which nothing is to be said of anything. */
function quietLog(): BoardLog {
  const log = new BoardLog()
  for (const item of ['line-tests', 'draft', 'seating', 'power'])
    log.ask('mofa-desk', 'item.set-status', { item, status: 'done', evidence })
  return log
}

const rehearsed = { at: instant(0), note: 'a.note' }
const said = (ministry: 'mofa' | 'msit', call: Call, given: Partial<BriefedCall> = {}): BriefedCall => ({
  workstream: 'hall',
  ministry,
  call,
  sentence: 'a.sentence',
  fallback: null,
  conditions: [],
  rehearsal: rehearsed,
  question: null,
  ...given,
})

const entryOf = (log: BoardLog, workstream = 'hall', calls: BriefedCall[] = []) =>
  agenda(log.board, null, log.now, calls).find((entry) => entry.workstream === workstream)

describe('the agenda', () => {
  it('RV-1 puts what is quiet on the consent list, and what is nothing too', () => {
    const log = quietLog()
    expect(entryOf(log)).toEqual({ workstream: 'hall', tier: 6, reasons: [] })
    expect(entryOf(log, 'press')).toEqual({ workstream: 'press', tier: 6, reasons: [{ rule: 'not-applicable' }] })
  })

  it('RV-1 tier 1: actions past their time and unmet conditions of the last review', () => {
    const log = new BoardLog()
    const review = reviewIn(log, 'in-session')
    const words = { sentence: { ko: '일' }, owner: 'msit-desk', criterion: { ko: '끝' }, gate: null } as const
    const action = { review, workstream: 'hall', lead: 'msit', due: instant(log.now + HOUR), ...words } as const
    log.ask('mofa-desk', 'review.record-action', action)
    const given = { review, workstream: 'lines', ministry: 'msit', call: 'conditional' } as const
    log.ask('msit-chair', 'review.call', {
      ...given,
      keeps: [],
      conditions: [{ ...words, due: instant(log.now + DAY) }],
    })
    log.wait(HOUR + 1)
    const previous = reviewOf(log, review)
    const rules = (workstream: string) =>
      agenda(log.board, previous, log.now)
        .find((entry) => entry.workstream === workstream)
        ?.reasons.filter(({ rule }) => rule === 'overdue-action' || rule === 'unmet-condition')
    const [overdue, unmet] = Object.values(previous.undertakings).map(({ item }) => item)
    expect(rules('hall')).toEqual([{ rule: 'overdue-action', items: [overdue] }])
    expect(rules('lines')).toEqual([{ rule: 'unmet-condition', items: [unmet] }])
    expect(agenda(log.board, previous, log.now).map(({ tier }) => tier)).toEqual([1, 1, 5, 6])
  })

  it('RV-1 tier 2: a no-go, or red', () => {
    const log = quietLog()
    expect(entryOf(log, 'hall', [said('mofa', 'no-go'), said('msit', 'no-go')])).toMatchObject({
      tier: 2,
      reasons: [{ rule: 'no-go', ministries: ['mofa', 'msit'] }],
    })
    log.ask('mofa-desk', 'item.set-status', { item: 'power', status: 'blocked', reason })
    expect(entryOf(log)).toMatchObject({ tier: 2, reasons: [{ rule: 'red' }] })
  })

  it('RV-1 tier 3: the ministries differ', () => {
    const entry = entryOf(quietLog(), 'hall', [said('mofa', 'go'), said('msit', 'conditional')])
    expect(entry).toMatchObject({ tier: 3 })
    expect(entry?.reasons.map(({ rule }) => rule)).toEqual(['ministries-differ', 'conditional'])
  })

  it('RV-1 tier 4: a go against amber', () => {
    const log = quietLog()
    log.ask('mofa-desk', 'item.set-status', { item: 'seating', status: 'blocked', reason })
    expect(entryOf(log, 'hall', [said('mofa', 'go')])).toMatchObject({
      tier: 4,
      reasons: [{ rule: 'go-against-colour', ministries: ['mofa'] }, { rule: 'amber' }],
    })
  })

  it('RV-1 tier 4: a critical item that is done without evidence', () => {
    const log = quietLog()
    log.ask('mofa-desk', 'item.set-status', { item: 'power', status: 'in-progress' })
    log.ask('mofa-desk', 'item.set-status', { item: 'power', status: 'done' })
    expect(entryOf(log)).toEqual({
      workstream: 'hall',
      tier: 4,
      reasons: [{ rule: 'done-without-evidence', items: ['power'] }],
    })
  })

  it.each([
    ['2024-05-12T10:00:00+09:00', 48],
    ['2024-05-19T10:00:00+09:00', 24],
  ])('RV-1 tier 4: open items of which nobody has said anything, at %s for %i hours', (from, hours) => {
    const log = quietLog().waitUntil(from)
    log.ask('mofa-desk', 'item.set-status', { item: 'seating', status: 'not-started' })
    log.wait(hours * HOUR)
    expect(entryOf(log)?.reasons).not.toContainEqual({ rule: 'no-change', hours })
    log.wait(1)
    expect(entryOf(log)?.reasons).toContainEqual({ rule: 'no-change', hours })
    log.ask('msit-desk', 'item.reconfirm', { item: 'seating' })
    expect(entryOf(log)?.reasons).not.toContainEqual({ rule: 'no-change', hours })
  })

  it('RV-1 tier 4: a go that no rehearsal stands behind', () => {
    expect(entryOf(quietLog(), 'hall', [said('mofa', 'go'), said('msit', 'go', { rehearsal: null })])).toMatchObject({
      tier: 4,
      reasons: [{ rule: 'untested-go', ministries: ['msit'] }],
    })
  })

  it('RV-1 tier 5: conditional, or amber', () => {
    const log = quietLog()
    expect(entryOf(log, 'hall', [said('mofa', 'conditional')])).toMatchObject({
      tier: 5,
      reasons: [{ rule: 'conditional', ministries: ['mofa'] }],
    })
    log.ask('mofa-desk', 'item.set-status', { item: 'seating', status: 'blocked', reason })
    expect(entryOf(log)).toMatchObject({ tier: 5, reasons: [{ rule: 'amber' }] })
  })

  it('RV-1 in a tier: the nearest gate first, then the most open critical items, then the definition', () => {
    const log = new BoardLog()
    // All amber: nothing reported. The lines gate the leaders' rehearsal, the power the doors of the next day.
    expect(agenda(log.board, null, log.now).map(({ workstream }) => workstream)).toEqual([
      'lines',
      'hall',
      'statement',
      'press',
    ])
  })

  it('RV-1 is the same for the same board, and names every workstream once', () => {
    fc.assert(
      fc.property(acts(20), (done) => {
        const { board, now } = logAfter(done)
        const copy = JSON.parse(JSON.stringify(board)) satisfies Board
        const entries = agenda(board, null, now)
        expect(agenda(copy, null, now)).toEqual(entries)
        expect(entries.map(({ workstream }) => workstream).toSorted()).toEqual(
          Object.keys(board.workstreams).toSorted(),
        )
        const tiers = entries.map(({ tier }) => tier)
        expect(tiers).toEqual(tiers.toSorted((one, other) => one - other))
      }),
    )
  })
})

describe('the spot check', () => {
  /** Twelve critical items of the consent list, done. */
  function doneLog(): BoardLog {
    const log = quietLog()
    for (let index = 0; index < 12; index += 1) {
      const id = uuid(5000 + index)
      const added = {
        workstream: 'hall',
        title: { ko: '글' },
        lead: 'msit',
        due: null,
        critical: true,
        gate: null,
      } as const
      log.ask('msit-desk', 'item.add', added, { id })
      log.ask('msit-desk', 'item.set-status', { item: id, status: 'done', evidence })
    }
    return log
  }
  const consent = [{ workstream: 'hall', tier: 6, reasons: [] }]

  it('RV-11 depends on the position of the brief only, and asks for two different critical items that are done', () => {
    const { board } = doneLog()
    fc.assert(
      fc.property(fc.nat(1_000_000), (seq) => {
        const picked = spotChecks(board, consent, seq)
        expect(new Set(picked).size).toBe(2)
        for (const id of picked) expect(board.items[id]).toMatchObject({ critical: true, workstream: 'hall' })
        expect(spotChecks(board, consent, seq)).toEqual(picked)
      }),
    )
  })

  it('RV-11 reaches every one of them, whoever prepares the brief', () => {
    const { board } = doneLog()
    const picked = Array.from({ length: 200 }, (_, seq) => spotChecks(board, consent, seq)).flat()
    expect(new Set(picked).size).toBe(13)
  })

  it('RV-11 asks for what there is', () => {
    const { board } = quietLog()
    expect(spotChecks(board, consent, 7)).toEqual(['power'])
    expect(spotChecks(board, [], 7)).toEqual([])
  })
})

describe('the time plan', () => {
  const entry = (tier: number, index: number) => ({ workstream: `w${index}`, tier, reasons: [] })

  it('RE-13 shares what opening and closing leave, by weight: four a red, two an amber, one the whole consent list', () => {
    const plan = timePlan([entry(2, 1), entry(5, 2)], true, 45)
    expect(plan).toMatchObject({ available: 35 * MINUTE, consent: 5 * MINUTE, discussed: 2, fits: 2 })
    expect(plan.places.map(({ milliseconds }) => milliseconds)).toEqual([20 * MINUTE, 10 * MINUTE])
  })

  it('RE-14 says beforehand how many topics get the two minutes that a red one needs', () => {
    const eight = Array.from({ length: 8 }, (_, index) => entry(2, index))
    expect(timePlan(eight, false, 22)).toMatchObject({ discussed: 8, fits: 6 })
    expect(timePlan(eight, false, 26)).toMatchObject({ fits: 8 })
    expect(timePlan([], false, 15)).toMatchObject({ fits: 0, places: [], consent: 0 })
  })
})
