import { adviceOn, draftOf } from '#client/sync/advice.ts'
import type { CommandOf, CommandType } from '#shared/board/command.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Position } from '#shared/board/position.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import type { Sync } from '#client/sync/sync.ts'
import type { Desk } from '../state/use-desk.ts'
import { presentStatus } from '../inputs/present-status.ts'
import { type Asked, type Status, undoOf, withUndo } from '../undo/undo-stack.ts'

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
