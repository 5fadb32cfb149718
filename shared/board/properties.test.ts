import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, acts, anAct, logAfter, perform } from '../testing/acts.ts'
import { BoardLog, uuid } from '../testing/board-log.ts'
import { groupOfFact } from '../testing/group-of-fact.ts'
import { brokenInvariants } from '../testing/invariants.ts'
import { apply, applyAll } from './apply.ts'
import { type Board, type BoardRecords, emptyBoard } from './board.ts'
import { type Change, changeSchema } from './change.ts'
import { thingsOf } from './held-texts.ts'
import { OPERATOR } from './identity.ts'
import { instant } from './instant.ts'
import { isActiveAdmin } from './person.ts'
import { type Level, readiness } from './readiness.ts'
import { idOf, kindOf, type ThingRef } from './text.ts'

const LOG = uuid(0)

const admins = ({ persons }: Board): number => Object.values(persons).filter(isActiveAdmin).length

/** The boards of a log, by seq: what stood after each change. */
function historyOf({ changes }: BoardLog): Board[] {
  const boards = [emptyBoard(LOG)]
  for (const change of changes) boards.push(apply(boards.at(-1) ?? emptyBoard(LOG), change))
  return boards
}

/** The thing that a reference means, with all its groups. */
function thingOf(board: Board, of: ThingRef) {
  switch (kindOf(of)) {
    case 'item':
      return board.items[idOf(of)]
    case 'participation':
      return board.participations[idOf(of)]
    case 'session':
      return board.sessions[idOf(of)]
    default:
      return undefined
  }
}

describe('many people at once', () => {
  it('PR-1 make the same board for everybody, however the changes reach them', () => {
    fc.assert(
      fc.property(acts(), fc.array(fc.nat(12), { minLength: 1 }), (done, cuts) => {
        const { board, changes } = logAfter(done)
        let replica = emptyBoard(LOG)
        for (let index = 0, seq = 0; seq < changes.length; index += 1) {
          const length = 1 + (cuts[index % cuts.length] ?? 0)
          replica = applyAll(replica, changes.slice(seq, seq + length))
          seq += length
        }
        expect(replica).toStrictEqual(board)
        expect(applyAll(emptyBoard(LOG), changes)).toStrictEqual(board)
      }),
    )
  })

  it('PR-2 never overwrite unseen what another person or client set', () => {
    fc.assert(
      fc.property(acts(), (done) => {
        const log = new BoardLog()
        for (const act of done) {
          const { command, by, client, decision } = perform(log, act)
          const [change] = decision.ok && decision.facts.length > 0 ? log.changes.slice(-1) : []
          if (change === undefined || command.type === 'undo' || change.type.endsWith('evidence-added')) continue
          const isOwn = (one: Change) => one.by === by && one.client === client
          const earlier = log.changes.filter((one) => one.seq < change.seq && isSameGroup(one, change))
          // Who has added to a value that was already so knows it (CF-8).
          const seen = Math.max(command.basis.seq, ...earlier.filter(isOwn).map(({ seq }) => seq))
          expect(earlier.filter((one) => !isOwn(one) && one.seq > seen)).toEqual([])
        }
      }),
    )
  })

  it('PR-3 break no rule of the board', () => {
    fc.assert(
      fc.property(acts(60), (done) => {
        const log = new BoardLog()
        for (const act of done) {
          const before = admins(log.board)
          const { by } = perform(log, act)
          expect(brokenInvariants(log.board)).toEqual([])
          // The command line alone may leave nobody who can let people in (PE-11).
          const tookTheLast = before > 0 && admins(log.board) === 0 && by !== OPERATOR
          expect(tookTheLast).toBe(false)
        }
      }),
    )
  })
})

it('PR-4 a command decided again right after it was accepted changes nothing', () => {
  fc.assert(
    fc.property(acts(), (done) => {
      const log = new BoardLog()
      for (const act of done) {
        const { command, by, client, decision } = perform(log, act)
        const before = log.board
        if (decision.ok) log.submit(command, by, { client })
        expect(log.board).toBe(before)
      }
    }),
  )
})

it('PR-5 a refused command leaves the board as it was', () => {
  fc.assert(
    fc.property(acts(), anAct, (done, last) => {
      const log = logAfter(done)
      const before = log.board
      const { decision } = perform(log, last)
      expect(log.board === before).toBe(!decision.ok || decision.facts.length === 0)
    }),
  )
})

describe('an undo', () => {
  /** Mostly by those who did something to take back. */
  const taking = fc.array(
    fc.oneof(
      anAct,
      anAct.map((act): Act => ({ ...act, type: 'undo', behind: 0 })),
    ),
    { minLength: 5, maxLength: 40, size: 'max' },
  )

  it('PR-6 restores what was before the command, and its age, or refuses', () => {
    fc.assert(
      fc.property(taking, (done) => {
        const log = logAfter(done)
        const boards = historyOf(log)
        for (const { change, undone, of, group } of undosOf(log)) {
          const before = thingOf(boards[undone.seq - 1] ?? log.board, of)
          const after = thingOf(boards[change.seq] ?? log.board, of)
          expect(stillOf(after, group)).toEqual(stillOf(before, group))
        }
      }),
    )
  })

  it('PR-7 takes back one’s own change only, and nobody else has touched the group since', () => {
    fc.assert(
      fc.property(taking, (done) => {
        const log = logAfter(done)
        for (const { change, undone } of undosOf(log)) {
          expect(change.by).toBe(undone.by)
          const between = log.changes.slice(undone.seq, change.seq - 1)
          const touching = between.filter((one) => isSameGroup(one, undone) || buildsOn(one, undone))
          expect(touching.filter(({ by }) => by !== undone.by)).toEqual([])
        }
      }),
    )
  })

  it('PR-8 touches no other thing', () => {
    fc.assert(
      fc.property(taking, (done) => {
        const log = logAfter(done)
        const boards = historyOf(log)
        for (const { change, of } of undosOf(log))
          expect(changedThings(boards[change.seq - 1], boards[change.seq])).toEqual([of])
      }),
    )
  })
})

describe('a board', () => {
  it('PR-9 shares everything but what the change is about', () => {
    fc.assert(
      fc.property(acts(), (done) => {
        const log = logAfter(done)
        const boards = historyOf(log)
        for (const change of log.changes.slice(1)) {
          const things: string[] = thingsOf(change)
          const changed = changedThings(boards[change.seq - 1], boards[change.seq])
          expect(changed.filter((of) => !things.includes(of))).toEqual([])
        }
      }),
    )
  })

  it('PR-10 is the same after it has travelled as JSON, and so is every change', () => {
    fc.assert(
      fc.property(acts(), (done) => {
        const { board, changes } = logAfter(done)
        expect(JSON.parse(JSON.stringify(board))).toStrictEqual(board)
        for (const change of changes)
          expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toStrictEqual(change)
      }),
    )
  })

  it('PR-11 comes of any changes in any order without an error', () => {
    const shuffled = acts().chain((done) => {
      const { changes } = logAfter(done)
      return fc.shuffledSubarray(changes)
    })
    fc.assert(
      fc.property(shuffled, (changes) => {
        expect(applyAll(emptyBoard(LOG), changes).position.log).toBe(LOG)
      }),
    )
  })

  it('PR-12 never goes back in time', () => {
    fc.assert(
      fc.property(acts(), fc.nat(20), (done, when) => {
        const log = logAfter(done)
        log.wait(-when * 3_600_000)
        const before = log.board.at
        for (const act of done.slice(0, 5)) perform(log, act)
        expect(log.board.at).toBeGreaterThanOrEqual(before)
        for (const { at, observedAt } of log.changes) expect(observedAt).toBeLessThanOrEqual(at)
      }),
    )
  })
})

describe('readiness', () => {
  const WORSE: readonly Level[] = ['not-applicable', 'green', 'amber', 'red']

  it('PR-13 counts, and names what is there: never NaN, never an id of nothing', () => {
    fc.assert(
      fc.property(acts(), fc.nat(40), (done, days) => {
        const { board, now } = logAfter(done)
        const ready = readiness(board, instant(now + days * 86_400_000))
        const rollUps = [ready.summit, ready.sessions, ready.workstreams, ready.ministries].flatMap((one) =>
          'level' in one ? [one] : Object.values(one),
        )
        for (const { items, attendance, reasons } of rollUps) {
          for (const count of [...Object.values(items), ...Object.values(attendance)])
            expect(count).toBeGreaterThanOrEqual(0)
          const { total, ...byStatus } = items
          expect(Object.values(byStatus).reduce((sum, count) => sum + count)).toBe(total)
          for (const { of } of reasons)
            for (const id of of) expect(board.items[id] ?? board.participations[id] ?? board.requests[id]).toBeDefined()
        }
      }),
    )
  })

  it('PR-14 is never green with a critical item blocked or overdue', () => {
    fc.assert(
      fc.property(acts(), fc.nat(40), (done, days) => {
        const { board, now: then } = logAfter(done)
        const now = instant(then + days * 86_400_000)
        const { summit, sessions, workstreams, ministries } = readiness(board, now)
        for (const { critical, retired, state, due, session, workstream, lead } of Object.values(board.items)) {
          const { status } = state.value
          const isOverdue = due.value !== null && due.value < now && status !== 'done' && status !== 'not-applicable'
          if (!critical || retired !== null || (status !== 'blocked' && !isOverdue)) continue
          const levels = [summit, sessions[session], workstreams[workstream], ministries[lead]].map((one) => one?.level)
          expect(levels).toEqual(['red', 'red', 'red', 'red'])
        }
      }),
    )
  })

  it('PR-15 of the summit is at least as bad as that of every session, workstream and ministry', () => {
    fc.assert(
      fc.property(acts(), fc.nat(40), (done, days) => {
        const { board, now } = logAfter(done)
        const { summit, sessions, workstreams, ministries } = readiness(board, instant(now + days * 86_400_000))
        for (const { level } of [sessions, workstreams, ministries].flatMap((one) => Object.values(one)))
          expect(WORSE.indexOf(summit.level)).toBeGreaterThanOrEqual(WORSE.indexOf(level))
      }),
    )
  })
})

const isSameGroup = (one: Change, other: Change): boolean =>
  groupOfFact(one) !== null &&
  groupOfFact(one) === groupOfFact(other) &&
  thingsOf(one).some((of) => thingsOf(other).includes(of))

/** Whether `one` says of the group that `other` set that it is still true, or makes it public. */
const buildsOn = (one: Change, other: Change): boolean =>
  thingsOf(one).some((of) => thingsOf(other).includes(of)) &&
  ((one.type === 'item.reconfirmed' && groupOfFact(other) === 'state') ||
    (one.type === 'participation.reconfirmed' && groupOfFact(other) === 'attendance') ||
    (one.type === 'participation.head-announced' && groupOfFact(other) === 'head'))

/** Every accepted undo of a log, with the change that it took back. */
function undosOf({ changes }: BoardLog) {
  return changes.flatMap((change) => {
    const undoes = 'undoes' in change.payload ? change.payload.undoes : undefined
    const undone = changes.find(({ commandId }) => commandId === undoes)
    const [of] = thingsOf(change)
    const group = groupOfFact(change)
    return undone === undefined || of === undefined || group === null ? [] : [{ change, undone, of, group }]
  })
}

/** Value and ages of one group of a thing. */
function stillOf(thing: ReturnType<typeof thingOf>, group: string) {
  const tracked = Object.entries(thing ?? {}).find(([name]) => name === group)?.[1]
  const isReported = group === 'state' || group === 'attendance'
  return {
    value: tracked?.value,
    changedAt: tracked?.changedAt,
    confirmedAt: isReported && thing !== undefined && 'confirmedAt' in thing ? thing.confirmedAt : null,
  }
}

/** The things that are not the very same objects on both boards. */
function changedThings(before: Board | undefined, after: Board | undefined): string[] {
  const records = {
    venue: 'venues',
    session: 'sessions',
    workstream: 'workstreams',
    item: 'items',
    delegation: 'delegations',
    participation: 'participations',
    request: 'requests',
    person: 'persons',
  } as const satisfies Record<string, keyof BoardRecords>
  return Object.entries(records).flatMap(([kind, name]) =>
    Object.keys(after?.[name] ?? {})
      .filter((id) => after?.[name][id] !== before?.[name][id])
      .map((id) => `${kind}:${id}`),
  )
}
