import type { BoardPatch } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import { accept, type Case, type Decision, notFound, nothingToDo } from './decision.ts'

/** Decides erasing a text. Only the store knows every text there ever was, so only the server can say yes. */
export function decideErasure({ board, command, context }: Case<CommandOf<'text.erase'>>): Decision {
  const { ref } = command.payload
  if (board.erased[ref] === true) return nothingToDo
  if (context.textOnRecord !== true) return notFound(`summit:${board.summit.id}`)
  return accept({ type: 'text.erased', payload: { ref } })
}

export const applyErasure = ({ payload }: FactOf<'text.erased'>): BoardPatch => ({ erased: { [payload.ref]: true } })
