import fc from 'fast-check'
import { type Command, COMMAND_TYPES, type CommandOf, type CommandType } from '../board/command.ts'
import type { Change } from '../board/change.ts'
import type { Decision } from '../board/decision.ts'
import { thingsOf } from '../board/held-texts.ts'
import { OPERATOR } from '../board/identity.ts'
import { DAY, HOUR, instant, MINUTE } from '../board/instant.ts'
import { nextPhases } from '../board/phases.ts'
import { isReviewCommandType } from '../board/review/review-states.ts'
import { RIGHTS } from '../board/rights.ts'
import {
  attendanceStatusSchema,
  evidenceKindSchema,
  ITEM_STATUSES,
  MINISTRIES,
  RANKS,
  ROLES,
  type SessionPhase,
  sessionPhaseSchema,
} from '../board/status.ts'
import { BoardLog, PERSON_NAMES, type PersonName, PERSONS } from './board-log.ts'
import { groupOfFact } from './group-of-fact.ts'
import { reviewPayloadOf } from './review-acts.ts'

/** What somebody does, in numbers: what they mean depends on what is there when it is done. */
export type Act = {
  by: PersonName
  client: 'desk' | 'phone'
  type: CommandType
  /** Which thing, which value, which other detail: each is counted round what there is to choose from. */
  thing: number
  value: number
  detail: number
  /** How many changes they have not seen yet. */
  behind: number
  /** Milliseconds since the act before. */
  wait: number
  /** Milliseconds since their finger moved. */
  ago: number
}

/** Ticks, evidence and undo most of all; whatever else there is now and then. */
const OFTEN: readonly CommandType[] = [
  'item.set-status',
  'item.set-status',
  'item.set-status',
  'item.reconfirm',
  'item.assign',
  'participation.set-status',
  'participation.set-status',
  'participation.reconfirm',
  'participation.set-head',
  'participation.announce-head',
  'session.set-phase',
  'request.open',
  'request.open',
  'request.answer',
  'request.close',
  'undo',
  'undo',
  'undo',
]
const OFFICERS: readonly PersonName[] = ['mofa-desk', 'mofa-chair', 'msit-desk', 'msit-chair']

export const anAct: fc.Arbitrary<Act> = fc.record({
  by: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...OFFICERS) },
    { weight: 1, arbitrary: fc.constantFrom<PersonName>(...PERSON_NAMES, OPERATOR) },
  ),
  client: fc.constantFrom('desk', 'phone'),
  type: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...OFTEN) },
    { weight: 1, arbitrary: fc.constantFrom(...COMMAND_TYPES) },
  ),
  thing: fc.nat(12),
  value: fc.nat(9),
  detail: fc.nat(7),
  behind: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(8) }),
  wait: fc.constantFrom(0, 0, 1, MINUTE, HOUR, 7 * HOUR, DAY),
  ago: fc.constantFrom(0, 0, MINUTE, 8 * HOUR, -HOUR),
})

export const acts = (maxLength = 40): fc.Arbitrary<Act[]> => fc.array(anAct, { minLength: 1, maxLength, size: 'max' })

export type Done = { command: Command; by: PersonName; client: string; decision: Decision }

/** Does it, and says what became of it. */
export function perform(log: BoardLog, act: Act): Done {
  log.wait(act.wait)
  const command = commandOf(log, act)
  const by = doerOf(log, act)
  const client = `${act.client}-of-${by}`
  return { command, by, client, decision: log.submit(command, by, { client }) }
}

/** The command that it means on this log. */
export const commandOf = (log: BoardLog, act: Act, { basis = basisOf(log, act) } = {}): Command =>
  log.command(act.type, payloadOf(log, act), { basis, observedAt: instant(log.now - act.ago) })

const basisOf = ({ board }: BoardLog, { behind }: Act): number => Math.max(0, board.position.seq - behind)

export function logAfter(done: readonly Act[]): BoardLog {
  const log = new BoardLog()
  for (const act of done) perform(log, act)
  return log
}

/** One of the values, or now and then the other one. */
const among = <Value, Other>(values: readonly Value[], index: number, otherwise: Other): Value | Other =>
  values[index % (values.length + 1)] ?? otherwise
function one<const Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

const words = (index: number) => ({ ko: `글 ${index}` })

function payloadOf(log: BoardLog, { type, thing, value, detail }: Act): CommandOf<CommandType>['payload'] {
  if (isReviewCommandType(type)) return reviewPayloadOf(log, type, { thing, value, detail })
  const { board, now } = log
  const item = among(Object.keys(board.items), thing, 'none')
  const participation = among(Object.keys(board.participations), thing, 'none')
  const session = among(Object.keys(board.sessions), thing, 'none')
  const request = among(Object.keys(board.requests), thing, 'none')
  const person = among(Object.keys(board.persons), thing, 'nobody')
  const delegation = among(Object.keys(board.delegations), value, 'none')
  const ministry = one(MINISTRIES, value)
  const due = among([instant(now + HOUR), instant(now + 3 * DAY), instant(now - 1)], detail, now)
  const reason = { text: words(detail), class: one(['public', 'internal', 'contact'], value) }
  const evidence = { kind: one(evidenceKindSchema.options, detail), note: words(detail) }
  const beside = {
    ...(detail % 3 === 0 ? { reason } : {}),
    ...(detail % 3 === 1 ? { evidence } : {}),
    ...(detail === 5 ? { evidence: { kind: evidence.kind } } : {}),
  }
  switch (type) {
    case 'session.set-phase':
      return { session, phase: nextOf(log, session, value), ...(detail > 2 ? { reason } : {}) }
    case 'session.step-back':
      return { session, phase: one(sessionPhaseSchema.options, value), reason }
    case 'session.schedule':
      return { session, startsAt: detail === 0 ? null : detail > 4 ? due : startOn(board.sessions[session]?.day) }
    case 'item.set-status':
      return { item, status: one(ITEM_STATUSES, value), ...beside }
    case 'item.reconfirm':
      return { item }
    case 'item.assign':
      return { item, assignee: detail === 0 ? null : person }
    case 'item.set-due':
      return { item, due: detail === 0 ? null : due }
    case 'item.add': {
      const workstream = among(Object.keys(board.workstreams), thing, 'none')
      const gate = detail % 2 === 0 ? null : one(sessionPhaseSchema.options, value)
      return { workstream, title: words(detail), lead: ministry, due: null, critical: detail > 3, gate }
    }
    case 'item.retire':
      return { item, reason }
    case 'delegation.add':
      return { kind: 'country', name: words(detail), country: null, lead: ministry, announced: detail > 3 }
    case 'delegation.announce':
      return { delegation }
    case 'participation.set-status':
      return { participation, status: one(attendanceStatusSchema.options, value), ...beside }
    case 'participation.reconfirm':
    case 'participation.announce-head':
      return { participation }
    case 'participation.set-head':
      return { participation, rank: among(RANKS, value, null), name: detail === 0 ? null : words(detail) }
    case 'participation.set-contact':
      return { participation, contact: detail === 0 ? null : words(detail) }
    case 'participation.set-arrangements':
      return { participation, interpretation: among(['en', 'fr'], value, null), timeZone: null }
    case 'participation.add':
      return { delegation, session }
    case 'participation.retire':
      return { participation, reason }
    case 'request.open':
      return { item, to: ministry, due, ask: words(detail) }
    case 'request.accept':
    case 'request.close':
      return { request }
    case 'request.escalate':
      return { request, reason: words(detail) }
    case 'request.answer':
      return { request, answer: words(detail) }
    case 'person.admit':
    case 'person.set-role': {
      const posting = { role: one(ROLES, value), ministry: among(MINISTRIES, detail, null), venue: venueOf(detail) }
      return type === 'person.admit' ? { ...posting, name: words(detail) } : { person, ...posting }
    }
    case 'person.disable':
    case 'person.enable':
      return { person }
    case 'wall.pair':
      return { name: words(detail), screen: { diagonalInch: 86, distanceMetre: 5 } }
    case 'wall.revoke':
      return { wall: person }
    case 'text.erase':
      return { ref: among([...log.texts.keys()], thing * 11 + value, 'no.text') }
    case 'undo': {
      const change = changeToUndo(log, thing)
      const [of = 'item:draft'] = change === undefined ? [] : thingsOf(change)
      const group = (change === undefined ? null : groupOfFact(change)) ?? 'state'
      return { commandId: change?.commandId ?? log.nextId(), of, group }
    }
  }
}

const startOn = (day = '2024-05-21') => instant(Date.parse(`${day}T14:00:00+09:00`))

const venueOf = (detail: number) => among(['kist', 'annex'], detail, null)

/** One of the latest changes that set something. */
const changeToUndo = ({ changes }: BoardLog, thing: number): Change | undefined =>
  changes.filter((change) => groupOfFact(change) !== null).at(-1 - (thing % 4))

/** Who does it: mostly somebody who may, and takes back what is their own. */
function doerOf(log: BoardLog, { type, by, thing, detail }: Act): PersonName {
  if (detail === 0 || (type !== 'undo' && RIGHTS[type][roleOf(by)] !== undefined)) return by
  const author = changeToUndo(log, thing)?.by
  const isLikely = (name: PersonName) => (type === 'undo' ? name === author : RIGHTS[type][roleOf(name)] !== undefined)
  return EVERYBODY.find(isLikely) ?? by
}
const EVERYBODY: readonly PersonName[] = [...PERSON_NAMES, OPERATOR]
const roleOf = (name: PersonName) => (name === OPERATOR ? OPERATOR : PERSONS[name].role)

/** Mostly a phase that may follow. */
function nextOf({ board }: BoardLog, id: string, value: number): SessionPhase {
  const session = board.sessions[id]
  const next = session === undefined ? [] : nextPhases(session.format, session.phase.value)
  return among(next, value, one(sessionPhaseSchema.options, value))
}
