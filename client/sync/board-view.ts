import type { Board } from '#shared/board/board.ts'
import type { Command, CommandType } from '#shared/board/command.ts'
import type { Context } from '#shared/board/decision.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { replay } from '#shared/board/replay.ts'
import type { Text, TextRef } from '#shared/board/text.ts'
import type { Confirmed } from './confirmed-state.ts'
import { decideHere } from './rules-here.ts'
import type { OutboxEntry } from './sync.ts'

/** What rooms show, and this client's advice on the commands that no longer fit it. */
export type BoardView = {
  board: Board
  texts: ReadonlyMap<TextRef, Text>
  misfits: ReadonlyMap<CommandId, Refusal>
}

/** Decided by more than a client knows (here: whether the store holds the text), so shown only once it is true. */
const NEVER_OPTIMISTIC: readonly CommandType[] = ['text.erase']

/** The commands of an outbox that belong in the view: all but the refused, which are only shown beside it. */
export const inView = (outbox: readonly OutboxEntry[]): Command[] =>
  outbox
    .filter(({ command, progress }) => progress.at !== 'refused' && !NEVER_OPTIMISTIC.includes(command.type))
    .map(({ command }) => command)

/** The confirmed board with commands decided and applied as the server would; the very same board if there are none. */
export function boardView({ board, texts }: Confirmed, commands: readonly Command[], context: Context): BoardView {
  if (commands.length === 0) return { board, texts, misfits: new Map() }
  const view = replay(board, commands, context, decideHere)
  const written: Text[] = []
  const misfits = new Map<CommandId, Refusal>()
  for (const { command, decision } of view.replayed) {
    if (decision.ok) written.push(...decision.texts)
    else misfits.set(command.id, decision.refusal)
  }
  return {
    board: view.board,
    texts: written.length === 0 ? texts : new Map([...texts, ...written.map((text) => [text.ref, text] as const)]),
    misfits,
  }
}
