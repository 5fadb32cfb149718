import type { Board } from './board.ts'
import type { CommandType } from './command.ts'
import { OPERATOR, type PersonId } from './identity.ts'
import type { Refusal } from './refusal.ts'
import type { Ministry, Role } from './status.ts'

/**
 * How far a role's right to a command reaches: `any` thing; things that their ministry leads (`lead`);
 * their ministry's side of a request or a review (`side`); their venue (`venue`); their own commands (`own`); reviews
 * that they chair or record (`conduct`), that they record (`record`), or whose stage they were given too (`stage`).
 */
export type Scope = 'any' | 'lead' | 'side' | 'venue' | 'own' | 'conduct' | 'record' | 'stage'

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

const ofBothMinistries: Rights = { chair: 'any', desk: 'any' }
const ofBothOrOwnVenue: Rights = { ...ofBothMinistries, logistics: 'venue' }
const whereTheirsLeads: Rights = { chair: 'lead', desk: 'lead' }
const definition: Rights = { admin: 'any', ...whereTheirsLeads }
const theirSide: Rights = { chair: 'side', desk: 'side' }
const whoConducts: Rights = { chair: 'conduct', desk: 'conduct' }
const whoRecords: Rights = { chair: 'record', desk: 'record' }
const stageHolders: Rights = { chair: 'stage', desk: 'stage', logistics: 'stage', viewer: 'stage' }
const adminOnly: Rights = { admin: 'any' }
const adminOrOperator: Rights = { ...adminOnly, [OPERATOR]: 'any' }

/**
 * Who may ask for what: the whole table. An absent role may not. Walls and other viewers appear only where the stage of
 * a review was given to them.
 */
export const RIGHTS: Readonly<Record<CommandType, Rights>> = {
  'session.set-phase': ofBothOrOwnVenue,
  'session.step-back': ofBothOrOwnVenue,
  'session.schedule': whereTheirsLeads,
  'item.set-status': ofBothOrOwnVenue,
  'item.reconfirm': ofBothOrOwnVenue,
  'item.assign': whereTheirsLeads,
  'item.set-due': whereTheirsLeads,
  'item.add': definition,
  'item.retire': definition,
  'delegation.add': definition,
  'delegation.announce': whereTheirsLeads,
  'participation.set-status': ofBothOrOwnVenue,
  'participation.reconfirm': ofBothMinistries,
  'participation.set-head': ofBothMinistries,
  'participation.announce-head': whereTheirsLeads,
  'participation.set-contact': ofBothMinistries,
  'participation.set-arrangements': ofBothMinistries,
  'participation.add': definition,
  'participation.retire': definition,
  'request.open': theirSide,
  'request.accept': theirSide,
  'request.escalate': theirSide,
  'request.answer': theirSide,
  'request.close': theirSide,
  'person.admit': adminOrOperator,
  'person.set-role': adminOnly,
  'person.disable': adminOrOperator,
  'person.enable': adminOnly,
  'wall.pair': { admin: 'any', chair: 'any', desk: 'any' },
  'wall.revoke': adminOnly,
  'review.prepare': theirSide,
  'review.submit-pre-call': theirSide,
  'review.freeze-brief': whoConducts,
  'review.cancel': whoConducts,
  'review.check-in': ofBothMinistries,
  'review.check-out': ofBothMinistries,
  'review.designate-delegate': theirSide,
  'review.open': whoConducts,
  'review.adjourn': whoConducts,
  'review.resume': whoConducts,
  'review.grant-stage': whoConducts,
  'remote.pair': whoConducts,
  'review.move-to': stageHolders,
  'review.adjust-time': stageHolders,
  'review.cover': stageHolders,
  'review.call': theirSide,
  'review.affirm': theirSide,
  'review.record-decision': whoRecords,
  'review.record-action': whoRecords,
  'review.record-dissent': theirSide,
  'review.record-remark': whoRecords,
  'review.strike': whoRecords,
  'review.defer': whoConducts,
  'review.read-back': whoConducts,
  'review.begin-signing': whoConducts,
  'review.sign': theirSide,
  'review.enter-wet-signature': theirSide,
  'review.confirm-wet-signature': theirSide,
  'review.return-to-session': whoConducts,
  'review.amend': whoConducts,
  'review.record-registration': whoConducts,
  'text.erase': adminOrOperator,
  undo: { chair: 'own', desk: 'own', logistics: 'own' },
}

/** What of a thing its rights depend on. */
export type Subject = {
  lead?: Ministry
  side?: Ministry
  venue?: string | null
  /** Of a review: who chairs or records it, who records it, and whom else its stage was given to. */
  conducting?: readonly PersonId[]
  recording?: readonly PersonId[]
  staging?: readonly PersonId[]
}

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
    case 'conduct':
      return subject.conducting?.includes(actor.id) === true ? null : { kind: 'forbidden', rule: 'conduct' }
    case 'record':
      return subject.recording?.includes(actor.id) === true ? null : { kind: 'forbidden', rule: 'record' }
    case 'stage':
      return subject.staging?.includes(actor.id) === true ? null : { kind: 'forbidden', rule: 'stage' }
  }
}
