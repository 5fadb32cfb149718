import type { Board } from '#shared/board/board.ts'
import type { Command, CommandOf, CommandType } from '#shared/board/command.ts'
import type { FieldGroup } from '#shared/board/field-group.ts'
import type { CommandId, PersonId } from '#shared/board/identity.ts'
import { itemRef } from '#shared/board/item.ts'
import { participationRef } from '#shared/board/participation.ts'
import type { AttendanceStatus, ItemStatus } from '#shared/board/status.ts'
import type { ThingRef } from '#shared/board/text.ts'
import type { Stamp } from '#shared/board/tracked.ts'
import { findUndoable } from '#shared/board/undo.ts'

/** What a person asked for, without the envelope. */
export type Asked = { [Type in CommandType]: { type: Type; payload: CommandOf<Type>['payload'] } }[CommandType]

export type Status = AttendanceStatus | ItemStatus

/** An own input that can be taken back: what it was, and which group of which thing it set. */
export type Undo = {
  id: CommandId
  asked: Asked
  of: ThingRef
  group: FieldGroup
  /** What the status was before: the same again was only given evidence. */
  was: Status | null
}

/** How to take an input back; null for what has no undo. `was` is the status of its thing before it. */
export function undoOf(id: CommandId, asked: Asked, was: Status | null = null): Undo | null {
  const target = targetOf(asked)
  return target === null ? null : { id, asked, was, ...target }
}

function targetOf({ type, payload }: Asked): Pick<Undo, 'of' | 'group'> | null {
  switch (type) {
    case 'item.set-status':
      return { of: itemRef(payload.item), group: 'state' }
    case 'item.assign':
      return { of: itemRef(payload.item), group: 'assignment' }
    case 'item.set-due':
      return { of: itemRef(payload.item), group: 'due' }
    case 'participation.set-status':
      return { of: participationRef(payload.participation), group: 'attendance' }
    case 'participation.set-head':
      return { of: participationRef(payload.participation), group: 'head' }
    case 'participation.set-contact':
      return { of: participationRef(payload.participation), group: 'contact' }
    case 'participation.set-arrangements':
      return { of: participationRef(payload.participation), group: 'arrangements' }
    default:
      return null
  }
}

const KEPT = 50

/** The stack with one more on it. A group goes one step back only, so an older input for it is out of reach. */
export const withUndo = (stack: readonly Undo[], added: Undo): readonly Undo[] =>
  [...stack.filter(({ of, group }) => of !== added.of || group !== added.group), added].slice(-KEPT)

/** What the next undo would do: take an input back, or say who has gone over it since. */
export type NextUndo = { undo: Undo; overtakenBy: Stamp | null }

/**
 * The input that the next undo is about: the latest that is in the view. Those that were never accepted, and those
 * that the person has gone over from elsewhere, are passed over in silence.
 */
export function nextUndo(
  stack: readonly Undo[],
  board: Board,
  me: PersonId,
  outbox: readonly { command: Command; progress: { at: string } }[],
): NextUndo | null {
  const refused = new Set(outbox.filter(({ progress }) => progress.at === 'refused').map(({ command }) => command.id))
  for (const undo of stack.toReversed()) {
    const undoable = refused.has(undo.id) ? null : findUndoable(board, undo.of, undo.group, undo.id)
    if (undoable === null || undoable.retired) continue
    const { stamp, reliedByOther } = undoable
    if (stamp.commandId === undo.id) return { undo, overtakenBy: reliedByOther }
    if (stamp.by !== me) return { undo, overtakenBy: stamp }
  }
  return null
}
