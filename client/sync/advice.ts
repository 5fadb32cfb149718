import type { Command, CommandOf, CommandType } from '#shared/board/command.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { newCommand } from './new-command.ts'
import { decideHere } from './rules-here.ts'
import type { Sync } from './sync.ts'

/**
 * What the server would say to a command now, as far as this page knows its rules; null if it would accept it. Asked
 * before one is sent, to know whether it wants a reason, and whether it need be offered at all.
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
export const draftOf = <Type extends CommandType>(
  sync: Sync,
  type: Type,
  payload: CommandOf<Type>['payload'],
): Command => newCommand(type, payload, { basis: sync.state().board.position, observedAt: sync.now() })
