import type { Board } from './board.ts'
import type { Fact } from './change.ts'
import type { CommandOf, CommandType } from './command.ts'
import { accept, type Case, type Decision, invalid, notFound, nothingToDo, refuse } from './decision.ts'
import type { FieldGroup } from './field-group.ts'
import type { CommandId } from './identity.ts'
import { outOfScope, RIGHTS, type Subject } from './rights.ts'
import { idOf, kindOf, type ThingRef } from './text.ts'
import type { Stamp, Tracked } from './tracked.ts'

/** A change that may be taken back. */
type Undoable = {
  /** The command type that makes such a change: who may not ask for it may not take it back. */
  by: CommandType
  subject: Subject
  stamp: Stamp
  /** Who else has built on it since. */
  reliedByOther: Stamp | null
  retired: boolean
  /** The fact that brings back what was before. */
  restore: Fact
}

/**
 * Takes back the change of one's own command, if it is still the last of its group and nobody else has built on it.
 * The fact it leaves is of the same type as the one it takes back, so an undo can itself be undone.
 */
export function decideUndo({ board, command, actor, context }: Case<CommandOf<'undo'>>): Decision {
  const { commandId, of, group } = command.payload
  const undoable = findUndoable(board, of, group, commandId)
  if (undoable === null) return notFound(of)
  const { by, subject, stamp, reliedByOther, retired, restore } = undoable
  if (stamp.commandId === command.id) return nothingToDo
  if (stamp.commandId !== commandId) return refuse({ kind: 'conflict', of, group, theirs: stamp })
  if (stamp.by !== context.person) return refuse({ kind: 'forbidden', rule: 'not-yours' })
  const scope = RIGHTS[by][actor.role]
  if (scope === undefined) return refuse({ kind: 'forbidden', rule: 'role' })
  const forbidden = outOfScope(scope, actor, subject)
  if (forbidden !== null) return refuse(forbidden)
  if (scope === 'venue' && !isForLogistics(restore)) return refuse({ kind: 'forbidden', rule: 'role' })
  if (retired) return invalid({ rule: 'retired' })
  if (reliedByOther !== null) return refuse({ kind: 'conflict', of, group, theirs: reliedByOther })
  return accept(restore)
}

/** Of an attendance, logistics set only that somebody has arrived: they take back that, or its undo. */
const isForLogistics = (restore: Fact): boolean =>
  restore.type !== 'participation.status-set' ||
  [restore.payload.from, restore.payload.to].some(({ status }) => status === 'arrived')

/** What an undo of `group` would restore; null if it cannot be undone or nobody has changed it yet. */
export function findUndoable(board: Board, of: ThingRef, group: FieldGroup, undoes: CommandId): Undoable | null {
  switch (kindOf(of)) {
    case 'item':
      return undoableOfItem(board, idOf(of), group, undoes)
    case 'participation':
      return undoableOfParticipation(board, idOf(of), group, undoes)
    case 'session':
      return undoableOfSession(board, idOf(of), group, undoes)
    default:
      return null
  }
}

function undoableOfItem(board: Board, id: string, group: FieldGroup, undoes: CommandId): Undoable | null {
  const item = board.items[id]
  if (item === undefined) return null
  const venue = board.sessions[item.session]?.venue ?? null
  const about = { subject: { lead: item.lead, venue }, retired: item.retired !== null }
  switch (group) {
    case 'state':
      return groupOf('item.set-status', about, item.state, (from, to) => ({
        type: 'item.status-set',
        payload: { item: id, from, to, undoes },
      }))
    case 'assignment':
      return groupOf('item.assign', about, item.assignment, (from, to) => ({
        type: 'item.assigned',
        payload: { item: id, from, to, undoes },
      }))
    case 'due':
      return groupOf('item.set-due', about, item.due, (from, to) => ({
        type: 'item.due-set',
        payload: { item: id, from, to, undoes },
      }))
    default:
      return null
  }
}

function undoableOfParticipation(board: Board, id: string, group: FieldGroup, undoes: CommandId): Undoable | null {
  const participation = board.participations[id]
  if (participation === undefined) return null
  const { attendance, head, contact, arrangements, retired } = participation
  const venue = board.sessions[participation.session]?.venue ?? null
  const about = { subject: { venue }, retired: retired !== null }
  switch (group) {
    case 'attendance':
      return groupOf('participation.set-status', about, attendance, (from, to) => ({
        type: 'participation.status-set',
        payload: { participation: id, from, to, undoes },
      }))
    case 'head':
      return groupOf('participation.set-head', about, head, (from, to) => ({
        type: 'participation.head-set',
        payload: { participation: id, from, to, undoes },
      }))
    case 'contact':
      return groupOf('participation.set-contact', about, contact, (from, to) => ({
        type: 'participation.contact-set',
        payload: { participation: id, from, to, undoes },
      }))
    case 'arrangements':
      return groupOf('participation.set-arrangements', about, arrangements, (from, to) => ({
        type: 'participation.arrangements-set',
        payload: { participation: id, from, to, undoes },
      }))
    default:
      return null
  }
}

function undoableOfSession(board: Board, id: string, group: FieldGroup, undoes: CommandId): Undoable | null {
  const session = board.sessions[id]
  if (session === undefined || group !== 'schedule') return null
  const about = { subject: { lead: session.lead, venue: session.venue }, retired: false }
  return groupOf('session.schedule', about, session.schedule, (from, to) => ({
    type: 'session.scheduled',
    payload: { session: id, from, to, undoes },
  }))
}

function groupOf<Value>(
  by: CommandType,
  about: Pick<Undoable, 'subject' | 'retired'>,
  { value, last, before, reliedByOther }: Tracked<Value>,
  restore: (from: Value, to: Value) => Fact,
): Undoable | null {
  return last === null || before === null
    ? null
    : { by, ...about, stamp: last, reliedByOther, restore: restore(value, before.value) }
}
