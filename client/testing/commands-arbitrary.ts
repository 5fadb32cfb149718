import * as fc from 'fast-check'
import type { Board } from '#shared/board/board.ts'
import type { Command } from '#shared/board/command.ts'
import { textsOfBoard } from '#shared/board/held-texts.ts'
import { ATTENDANCE_STEPS, ITEM_STATUSES, type Role } from '#shared/board/status.ts'
import { type PersonaName, PERSONAS } from './personas.ts'

type Asked = Pick<Command, 'type' | 'payload'>

/** Somebody asks for something; which thing it is about, its number tells on the board as it is then. */
export type Step = { by: PersonaName; ask: keyof typeof ASKS; number: number }

const reason = (number: number) => ({
  text: { ko: `사유 ${number}` },
  class: pick(['public', 'internal', 'contact'] as const, number),
})
const evidence = (number: number) => ({ kind: 'mail', note: { ko: `공문 ${number}` } }) as const
const POSTINGS: readonly Role[] = ['desk', 'logistics', 'viewer', 'chair']

/** The commands that write, open, move or take away texts, and the rights to them. */
const ASKS = {
  blockItem: (board, n) => ({
    type: 'item.set-status',
    payload: { item: pick(Object.keys(board.items), n), status: pick(ITEM_STATUSES, n), reason: reason(n) },
  }),
  addEvidence: (board, n) => ({
    type: 'participation.set-status',
    payload: {
      participation: pick(Object.keys(board.participations), n),
      status: pick(ATTENDANCE_STEPS, n),
      reason: reason(n),
      evidence: evidence(n),
    },
  }),
  nameHead: (board, n) => ({
    type: 'participation.set-head',
    payload: { participation: pick(Object.keys(board.participations), n), rank: 'minister', name: { ko: `수석 ${n}` } },
  }),
  announceHead: (board, n) => ({
    type: 'participation.announce-head',
    payload: { participation: pick(Object.keys(board.participations), n) },
  }),
  setContact: (board, n) => ({
    type: 'participation.set-contact',
    payload: { participation: pick(Object.keys(board.participations), n), contact: { ko: `연락관 ${n}` } },
  }),
  addDelegation: (_, n) => ({
    type: 'delegation.add',
    payload: {
      kind: 'company',
      name: { ko: `가 기업 ${n}` },
      country: null,
      lead: pick(['mofa', 'msit'] as const, n),
      announced: n % 3 === 0,
    },
  }),
  announceDelegation: (board, n) => ({
    type: 'delegation.announce',
    payload: { delegation: pick(Object.keys(board.delegations), n) },
  }),
  openRequest: (board, n) => ({
    type: 'request.open',
    payload: {
      item: pick(Object.keys(board.items), n),
      to: pick(['mofa', 'msit'] as const, n),
      due: board.at,
      ask: { ko: `요청 ${n}` },
    },
  }),
  answerRequest: (board, n) => ({
    type: 'request.answer',
    payload: { request: pick(['none-yet', ...Object.keys(board.requests)], n), answer: { ko: `회신 ${n}` } },
  }),
  takeBack: (board, n) => {
    const { id, state } = pick(Object.values(board.items), n)
    return {
      type: 'undo',
      payload: { commandId: state.last?.commandId ?? PERSONAS.admin.id, of: `item:${id}`, group: 'state' },
    }
  },
  changeRole: (board, n) => ({
    type: 'person.set-role',
    payload: {
      person: pick([PERSONAS.mofaDesk.id, PERSONAS.msitDesk.id, PERSONAS.logistics.id], n),
      role: pick(POSTINGS, n),
      ministry: pick(['mofa', 'msit'] as const, n),
      venue: Object.keys(board.venues)[0] ?? null,
    },
  }),
  makeViewer: () => ({
    type: 'person.set-role',
    payload: { person: PERSONAS.msitDesk.id, role: 'viewer', ministry: null, venue: null },
  }),
  disable: (_, n) => ({
    type: n % 2 === 0 ? 'person.disable' : 'person.enable',
    payload: { person: pick([PERSONAS.mofaDesk.id, PERSONAS.wall.id], n) },
  }),
  erase: (board, n) => ({ type: 'text.erase', payload: { ref: pick(textsOfBoard(board), n * 17) } }),
} as const satisfies Record<string, (board: Board, number: number) => Asked>

/** What a step asks for on a board. */
export const askedBy = (board: Board, { ask, number }: Step): Asked => ASKS[ask](board, number)

/** Steps by all personas; many of them are refused, as in life. */
export const stepArbitrary: fc.Arbitrary<Step> = fc
  .record({
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal
    ask: fc.constantFrom(...(Object.keys(ASKS) as Step['ask'][])),
    by: fc.constantFrom<PersonaName>('mofaDesk', 'msitDesk', 'logistics', 'mofaChair', 'msitChair'),
    // Few enough that the same thing is often meant again.
    number: fc.nat(3),
  })
  // What only the administrator may do is asked by them, or it would be refused nearly always.
  .map((step) =>
    ['changeRole', 'makeViewer', 'disable', 'erase'].includes(step.ask) ? { ...step, by: 'admin' } : step,
  )

function pick<Value>(values: readonly Value[], number: number): Value {
  const value = values[number % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
