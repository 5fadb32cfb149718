import type { Board } from './board.ts'
import type { CommandType } from './command.ts'
import { OPERATOR, type PersonId } from './identity.ts'
import type { Refusal } from './refusal.ts'
import type { Ministry, Role } from './status.ts'

/**
 * How far a role's right to a command reaches: `any` thing; things that their ministry leads (`lead`);
 * their ministry's side of a request (`side`); their venue (`venue`); their own commands (`own`).
 */
export type Scope = 'any' | 'lead' | 'side' | 'venue' | 'own'

export type Actor = {
  id: PersonId
  role: Role | typeof OPERATOR
  ministry: Ministry | null
  venue: string | null
}

/** Who is asking, by the log; null for nobody of it, or somebody disabled. */
export function actorOf(board: Board, id: PersonId): Actor | null {
  if (id === OPERATOR) return { id, role: OPERATOR, ministry: null, venue: null }
  const person = board.persons[id]
  return person !== undefined && person.active.value ? { id, ...person.posting.value } : null
}

type Rights = Partial<Record<Actor['role'], Scope>>

const statusOfAnything: Rights = { chair: 'any', desk: 'any' }
const statusOrOwnVenue: Rights = { ...statusOfAnything, logistics: 'venue' }
const whereTheirsLeads: Rights = { chair: 'lead', desk: 'lead' }
const definition: Rights = { admin: 'any', ...whereTheirsLeads }
const theirSide: Rights = { chair: 'side', desk: 'side' }
const adminOnly: Rights = { admin: 'any' }
const adminOrOperator: Rights = { ...adminOnly, [OPERATOR]: 'any' }

/** Who may ask for what: the whole table. An absent role may not. Walls and other viewers appear nowhere. */
export const RIGHTS: Readonly<Record<CommandType, Rights>> = {
  'session.set-phase': statusOrOwnVenue,
  'session.step-back': statusOrOwnVenue,
  'session.schedule': whereTheirsLeads,
  'item.set-status': statusOrOwnVenue,
  'item.reconfirm': statusOrOwnVenue,
  'item.assign': whereTheirsLeads,
  'item.set-due': whereTheirsLeads,
  'item.add': definition,
  'item.retire': definition,
  'delegation.add': definition,
  'delegation.announce': whereTheirsLeads,
  'participation.set-status': statusOrOwnVenue,
  'participation.reconfirm': statusOfAnything,
  'participation.set-head': statusOfAnything,
  'participation.announce-head': whereTheirsLeads,
  'participation.set-contact': statusOfAnything,
  'participation.set-arrangements': statusOfAnything,
  'participation.add': definition,
  'participation.retire': definition,
  'request.open': theirSide,
  'request.accept': theirSide,
  'request.escalate': theirSide,
  'request.answer': theirSide,
  'request.close': theirSide,
  'person.admit': adminOrOperator,
  'person.set-role': adminOnly,
  'person.disable': adminOnly,
  'person.enable': adminOnly,
  'wall.pair': { admin: 'any', chair: 'any', desk: 'any' },
  'wall.revoke': adminOnly,
  'text.erase': adminOrOperator,
  undo: { chair: 'own', desk: 'own', logistics: 'own' },
}

/** What of a thing its rights depend on. */
export type Subject = { lead?: Ministry; side?: Ministry; venue?: string | null }

/** Null if `scope` reaches the subject for this actor, else the refusal. */
export function outOfScope(scope: Scope, actor: Actor, subject: Subject): Refusal | null {
  switch (scope) {
    case 'any':
    case 'own':
      return null
    case 'lead':
      return subject.lead === actor.ministry ? null : { kind: 'forbidden', rule: 'ministry' }
    case 'side':
      return subject.side === actor.ministry ? null : { kind: 'forbidden', rule: 'ministry' }
    case 'venue':
      return actor.venue !== null && subject.venue === actor.venue ? null : { kind: 'forbidden', rule: 'venue' }
  }
}
