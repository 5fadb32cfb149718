import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Act, anAct, commandOf } from '../testing/acts.ts'
import { BoardLog } from '../testing/board-log.ts'
import { brokenInvariants } from '../testing/invariants.ts'
import { invalid } from '../testing/outcomes.ts'
import { applyAll } from './apply.ts'
import type { Command } from './command.ts'
import { decide } from './decide.ts'
import { replay } from './replay.ts'

const contextOf = (log: BoardLog) => ({ person: 'mofa-desk', client: 'desk-of-mofa-desk', now: log.now })

describe('the view of an outbox', () => {
  it('RP-1 is the confirmed board with each command decided and applied in turn', () => {
    const log = new BoardLog()
    const outbox = [
      log.command('item.set-status', { item: 'draft', status: 'in-progress' }),
      log.command('item.set-status', { item: 'draft', status: 'done' }),
    ]
    const { board } = replay(log.board, outbox, contextOf(log), decide)
    for (const command of outbox) log.submit(command, 'mofa-desk')
    expect(board).toEqual(log.board)
  })

  it('RP-2 leaves out what no longer fits, and says why', () => {
    const log = new BoardLog()
    const outbox = [
      log.command('item.set-status', { item: 'draft', status: 'blocked' }),
      log.command('item.set-status', { item: 'seating', status: 'done' }),
    ]
    const { board, replayed } = replay(log.board, outbox, contextOf(log), decide)
    expect(replayed[0]?.decision).toEqual(invalid({ rule: 'reason-required', openCritical: [] }))
    expect(board.items['seating']?.state.value.status).toBe('done')
    expect(board.items['draft']).toBe(log.board.items['draft'])
  })

  it('RP-3 is the confirmed board itself once that has everything', () => {
    const log = new BoardLog()
    const evidence = { kind: 'call', note: { ko: '통화' } } as const
    const command = log.command('item.set-status', { item: 'draft', status: 'done', evidence })
    log.submit(command, 'mofa-desk')
    expect(replay(log.board, [command], contextOf(log), decide).board).toBe(log.board)
  })

  it('RP-4 names texts as the server will', () => {
    const log = new BoardLog()
    const reason = { text: { ko: '까닭' } }
    const command = log.command('item.set-status', { item: 'draft', status: 'blocked', reason })
    const { board } = replay(log.board, [command], contextOf(log), decide)
    log.submit(command, 'mofa-desk')
    expect(board.items['draft']?.state.value.reason).toBe(log.board.items['draft']?.state.value.reason)
  })
})

describe('clients that send their outbox in order, and hear of changes whenever they do', () => {
  type Move = { client: number; what: 'give' | 'send' | 'hear'; act: Act; length: number }
  const moves: fc.Arbitrary<Move[]> = fc.array(
    fc.record({
      client: fc.nat(2),
      what: fc.constantFrom('give', 'send', 'hear'),
      act: anAct,
      length: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 60, size: 'max' },
  )
  const PERSONS = ['mofa-desk', 'msit-desk', 'kist-logistics'] as const

  it('RP-5 all have the board of the log in the end, and saw no error on the way', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const log = new BoardLog()
        const clients = PERSONS.map((person) => ({ person, board: log.board, outbox: new Array<Command>() }))
        const hear = (client: (typeof clients)[number], length = Infinity) => {
          const { seq } = client.board.position
          client.board = applyAll(client.board, log.changes.slice(seq, seq + length))
        }
        const send = ({ person, outbox }: (typeof clients)[number]) => {
          const command = outbox.shift()
          if (command !== undefined) log.submit(command, person)
        }
        for (const { client: index, what, act, length } of given) {
          const client = clients[index]
          if (client === undefined) continue
          const context = { person: client.person, client: `desk-of-${client.person}`, now: log.now }
          const { board } = replay(client.board, client.outbox, context, decide)
          expect(brokenInvariants(board)).toEqual([])
          if (what === 'give') client.outbox.push(commandOf(log, act, { basis: client.board.position.seq }))
          else if (what === 'send') send(client)
          else hear(client, length)
        }
        for (const client of clients) while (client.outbox.length > 0) send(client)
        for (const client of clients) hear(client)
        for (const { board } of clients) expect(board).toStrictEqual(log.board)
      }),
    )
  })
})
