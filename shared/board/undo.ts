import type { Board } from './board.ts'
import type { Fact } from './change.ts'
import type { CommandOf, CommandType } from './command.ts'
import { accept, type Case, type Decision, invalid, notFound, refuse } from './decision.ts'
import type { FieldGroup } from './field-group.ts'
import type { CommandId } from './identity.ts'
import { RIGHTS } from './rights.ts'
import type { ThingRef } from './text.ts'
import type { Stamp, Tracked } from './tracked.ts'

/** A change that may be taken back: which command type made it, and the fact that restores what was before. */
type Undoable = { by: CommandType; stamp: Stamp; retired: boolean; restore: Fact }

/**
 * Takes back the change of one's own command, if it is still the last of its group.
 * The fact it leaves is of the same type as the one it takes back, so an undo can itself be undone.
 */
export function decideUndo({ board, command, actor, context }: Case<CommandOf<'undo'>>): Decision {
  const { commandId, of, group } = command.payload
  const undoable = findUndoable(board, of, group, commandId)
  if (undoable === null) return notFound(of)
  const { by, stamp, retired, restore } = undoable
  if (stamp.commandId !== commandId) return refuse({ kind: 'conflict', of, group, theirs: stamp })
  if (stamp.by !== context.person) return refuse({ kind: 'forbidden', rule: 'not-yours' })
  if (RIGHTS[by][actor.role] === undefined) return refuse({ kind: 'forbidden', rule: 'role' })
  if (retired) return invalid({ rule: 'retired' })
  return accept([restore])
}

/** What an undo of `group` would restore; null if the thing has no such group or nobody has changed it yet. */
export function findUndoable(board: Board, of: ThingRef, group: FieldGroup, undoes: CommandId): Undoable | null {
  const [kind, id = ''] = split(of)
  if (kind === 'item') return undoableOfItem(board, id, group, undoes)
  if (kind === 'participation') return undoableOfParticipation(board, id, group, undoes)
  const session = kind === 'session' && group === 'schedule' ? board.sessions[id] : undefined
  if (session === undefined) return null
  return undoable('session.schedule', session.schedule, false, (from, to) => ({
    type: 'session.scheduled',
    payload: { session: id, from, to, undoes },
  }))
}

function undoableOfItem(board: Board, id: string, group: FieldGroup, undoes: CommandId): Undoable | null {
  const item = board.items[id]
  if (item === undefined) return null
  const retired = item.retired !== null
  switch (group) {
    case 'state':
      return undoable('item.set-status', item.state, retired, (from, to) => ({
        type: 'item.status-set',
        payload: { item: id, from, to, undoes },
      }))
    case 'assignment':
      return undoable('item.assign', item.assignment, retired, (from, to) => ({
        type: 'item.assigned',
        payload: { item: id, from, to, undoes },
      }))
    case 'due':
      return undoable('item.set-due', item.due, retired, (from, to) => ({
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
  const retired = participation.retired !== null
  switch (group) {
    case 'attendance':
      return undoable('participation.set-status', participation.attendance, retired, (from, to) => ({
        type: 'participation.status-set',
        payload: { participation: id, from, to, undoes },
      }))
    case 'head':
      return undoable('participation.set-head', participation.head, retired, (from, to) => ({
        type: 'participation.head-set',
        payload: { participation: id, from, to, undoes },
      }))
    case 'contact':
      return undoable('participation.set-contact', participation.contact, retired, (from, to) => ({
        type: 'participation.contact-set',
        payload: { participation: id, from, to, undoes },
      }))
    case 'arrangements':
      return undoable('participation.set-arrangements', participation.arrangements, retired, (from, to) => ({
        type: 'participation.arrangements-set',
        payload: { participation: id, from, to, undoes },
      }))
    default:
      return null
  }
}

/** A nullable group's `before` may itself be null, so only the stamp tells whether there is something to undo. */
function undoable<Value>(
  by: CommandType,
  { value, last, before }: Tracked<Value>,
  retired: boolean,
  restore: (from: Value, to: Value) => Fact,
): Undoable | null {
  if (last === null) return null
  // Sound: once `last` is set, `before` holds a value of the group's own type, null only where that type has null.
  return { by, stamp: last, retired, restore: restore(value, before as Value) }
}

/** `item:a-b` → `['item', 'a-b']`. */
const split = (of: ThingRef): [string, string] => {
  const colon = of.indexOf(':')
  return [of.slice(0, colon), of.slice(colon + 1)]
}
