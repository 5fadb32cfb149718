import { apply } from './apply.ts'
import type { Board } from './board.ts'
import type { Change, Fact } from './change.ts'
import type { Command } from './command.ts'
import type { Decide } from './decide-with.ts'
import { type Context, type Decision } from './decision.ts'
import { type Instant, instant } from './instant.ts'

/** The changes that an accepted command makes, in place after the board's own. `texts` are committed to by the server. */
export function changesOf(
  board: Board,
  command: Pick<Command, 'id' | 'observedAt'>,
  facts: readonly Fact[],
  { person, client, now }: Context,
  recordedAt: Instant,
): Change[] {
  const at = instant(Math.max(board.at, now))
  return facts.map((fact, index) => ({
    seq: board.position.seq + index + 1,
    at,
    recordedAt,
    observedAt: instant(Math.min(command.observedAt, at)),
    by: person,
    client,
    commandId: command.id,
    commitments: [],
    ...fact,
  }))
}

/** What became of one command of an outbox on the way to the view. */
export type Replayed = { command: Command; decision: Decision }

/**
 * The view of an outbox: the confirmed board with each command decided and applied in turn, as the server would.
 * A command that no longer fits changes nothing and is returned with its refusal, for the screen to mark.
 */
export function replay(
  confirmed: Board,
  outbox: readonly Command[],
  context: Context,
  decide: Decide,
): { board: Board; replayed: Replayed[] } {
  let board = confirmed
  const replayed: Replayed[] = []
  for (const command of outbox) {
    const decision = decide(board, command, context)
    replayed.push({ command, decision })
    if (decision.ok)
      for (const change of changesOf(board, command, decision.facts, context, context.now)) board = apply(board, change)
  }
  return { board, replayed }
}
