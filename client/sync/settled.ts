import type { Change } from '#shared/board/change.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Confirmed } from './confirmed-state.ts'
import type { OutboxEntry } from './sync.ts'

/**
 * The commands whose effect is in the confirmed board: those that `changes` name, and those accepted no later than
 * where it is on the same log. They leave the outbox in the moment in which the board takes over, so nothing flickers or counts twice.
 */
export function settledIn(
  { board, person }: Confirmed,
  changes: readonly Change[],
  outbox: readonly OutboxEntry[],
): CommandId[] {
  const confirmed = new Set(changes.filter(({ by }) => by === person).map(({ commandId }) => commandId))
  return outbox
    .filter(
      ({ command, progress }) =>
        confirmed.has(command.id) ||
        (progress.at === 'accepted' && command.basis.log === board.position.log && progress.upTo <= board.position.seq),
    )
    .map(({ command }) => command.id)
}

/** The commands that were given on another log and never settled there: no board can tell any more what became of them. */
export const strayedFrom = ({ board }: Confirmed, outbox: readonly OutboxEntry[]): CommandId[] =>
  outbox
    .filter(({ command, progress }) => command.basis.log !== board.position.log && progress.at !== 'refused')
    .map(({ command }) => command.id)

/** Whether a command was refused because the server goes on with another log than its person saw. */
export const isOfOtherLog = (progress: OutboxEntry['progress']): boolean =>
  progress.at === 'refused' && progress.refusal.kind === 'invalid' && progress.refusal.rule === 'other-log'

/** The others that were entered on the same log and are not refused. */
export const onLogOf = ({ command: { id, basis } }: OutboxEntry, outbox: readonly OutboxEntry[]): CommandId[] =>
  outbox
    .filter(
      ({ command, progress }) => command.id !== id && command.basis.log === basis.log && progress.at !== 'refused',
    )
    .map(({ command }) => command.id)
