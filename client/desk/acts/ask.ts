import { newCommand } from '#client/sync/new-command.ts'
import { decideHere } from '#client/sync/rules-here.ts'
import type { Command, CommandOf, CommandType } from '#shared/board/command.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Position } from '#shared/board/position.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import type { Sync } from '#client/sync/sync.ts'
import type { Desk } from '../state/use-desk.ts'
import { presentStatus } from '../inputs/present-status.ts'
import { type Asked, type Status, undoOf, withUndo } from '../undo/undo-stack.ts'

/**
 * What the server would say to a command now, by its own rules; null if it would accept it. Asked before a command
 * is sent, to know whether it wants a reason, and whether it need be offered at all.
 */
export function adviceOn<Type extends CommandType>(
  sync: Sync,
  type: Type,
  payload: CommandOf<Type>['payload'],
): Refusal | null {
  return adviceOnCommand(sync, draftOf(sync, type, payload))
}

/** The same of a command that was given before, if it were sent on the board as it is now. */
export function adviceOnCommand(sync: Sync, command: Command): Refusal | null {
  const { board, me } = sync.state()
  const context = { person: me, client: 'advice', now: sync.now() }
  const decision = decideHere(board, { ...command, basis: board.position }, context)
  return decision.ok ? null : decision.refusal
}

/** A command as of now that is not meant to be sent. */
const draftOf = <Type extends CommandType>(sync: Sync, type: Type, payload: CommandOf<Type>['payload']): Command =>
  newCommand(type, payload, { basis: sync.state().board.position, observedAt: sync.now() })

export const asksForReason = (refusal: Refusal | null): boolean =>
  refusal?.kind === 'invalid' && refusal.rule === 'reason-required'

/** True unless the person has no right to it: what is merely not possible now may be offered, and explained. */
export const mayAsk = <Type extends CommandType>(
  sync: Sync,
  type: Type,
  payload: CommandOf<Type>['payload'],
): boolean => adviceOn(sync, type, payload)?.kind !== 'forbidden'

/** Sends a command and remembers how to take it back. */
export function ask<Type extends CommandType>(
  { sync, store }: Desk,
  type: Type,
  payload: CommandOf<Type>['payload'],
  basis?: Position,
): CommandId {
  const asked = draftOf(sync, type, payload)
  const was = presentStatus(sync.state().board, asked)
  const id = sync.submit(type, payload, basis)
  remember({ sync, store }, id, asked, was)
  return id
}

/** Puts an input on top of what can be undone. */
export function remember({ store }: Desk, id: CommandId, asked: Asked, was: Status | null): void {
  const undo = undoOf(id, asked, was)
  if (undo !== null) store.setState(({ undos }) => ({ undos: withUndo(undos, undo), redo: null }))
}
