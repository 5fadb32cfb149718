import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acts, logAfter } from '../testing/acts.ts'
import { BoardLog, uuid } from '../testing/board-log.ts'
import { apply, applyAll } from './apply.ts'
import { emptyBoard } from './board.ts'
import type { Fact } from './change.ts'
import { MINUTE } from './instant.ts'

const NOBODY = { participation: 'none@none' }

describe('applying a change', () => {
  it('AP-1 shares every branch that it does not touch', () => {
    const log = new BoardLog()
    const before = log.board
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'done' })
    const { items, ...others } = log.board
    expect(items['draft']).not.toBe(before.items['draft'])
    expect(items['draft']?.due).toBe(before.items['draft']?.due)
    for (const id of ['line-tests', 'seating', 'power']) expect(items[id]).toBe(before.items[id])
    expect(others).toEqual({
      ...before,
      items: undefined,
      position: others.position,
      recent: others.recent,
    })
    expect(others.sessions).toBe(before.sessions)
    expect(others.participations).toBe(before.participations)
    expect(others.days).toBe(before.days)
  })

  it('AP-2 changes no board that somebody holds, in one step or in many', () => {
    const log = new BoardLog()
    const held = structuredClone(log.board)
    const { board } = log
    log.ask('mofa-desk', 'item.set-status', { item: 'draft', status: 'done' })
    log.ask('mofa-desk', 'item.set-status', { item: 'seating', status: 'done' })
    applyAll(board, log.changes.slice(-2))
    expect(board).toEqual(held)
  })

  it('AP-3 keeps what came last in front, eight at most, and of changes of status only', () => {
    const log = new BoardLog()
    log.ask('mofa-desk', 'item.reconfirm', { item: 'draft' })
    expect(log.board.recent).toEqual([])
    for (let turn = 0; turn < 9; turn += 1)
      log
        .wait(MINUTE)
        .ask('mofa-desk', 'item.set-status', { item: 'draft', status: turn % 2 === 0 ? 'done' : 'in-progress' })
    log.ask('kist-logistics', 'session.set-phase', { session: 'ministers', phase: 'setup' })
    expect(log.board.recent).toHaveLength(8)
    expect(log.board.recent.slice(0, 2)).toEqual([
      { seq: log.board.position.seq, at: log.now, of: 'session:ministers', to: 'setup' },
      { seq: log.board.position.seq - 1, at: log.now, of: 'item:draft', to: 'done' },
    ])
  })

  it('AP-4 goes on whatever the log holds: a fact about a thing that is not there changes nothing', () => {
    const strays: Fact[] = [
      { type: 'item.assigned', payload: { item: 'none', from: null, to: 'mofa-desk' } },
      { type: 'item.retired', payload: { item: 'none', reason: 'a.reason' } },
      { type: 'participation.head-announced', payload: { ...NOBODY, reveals: ['a.name'] } },
      { type: 'participation.retired', payload: { ...NOBODY, reason: 'a.reason' } },
      { type: 'session.scheduled', payload: { session: 'none', from: null, to: null } },
      { type: 'request.accepted', payload: { request: 'none', from: 'open' } },
      { type: 'person.disabled', payload: { person: 'none' } },
    ]
    for (const stray of strays) {
      const log = new BoardLog()
      const { position, ...before } = log.board
      log.append(stray)
      expect(log.board).toEqual({ ...before, position: { ...position, seq: position.seq + 1 } })
    }
  })

  it('AP-5 starts from an empty board', () => {
    const { changes, board } = new BoardLog()
    expect(changes.reduce<ReturnType<typeof emptyBoard>>(apply, emptyBoard(uuid(0)))).toEqual(board)
  })

  it('AP-6 makes of a log at once what it makes of it change by change', () => {
    fc.assert(
      fc.property(acts(60), fc.nat(), (done, cut) => {
        const { changes, board } = logAfter(done)
        const start = emptyBoard(uuid(0))
        const held = applyAll(start, changes.slice(0, cut % changes.length))
        const before = structuredClone(held)
        expect(applyAll(held, changes.slice(cut % changes.length))).toStrictEqual(board)
        expect(held).toStrictEqual(before)
        expect(start).toStrictEqual(emptyBoard(uuid(0)))
      }),
    )
  })
})
