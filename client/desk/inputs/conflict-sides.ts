import type { OutboxEntry } from '#client/sync/sync.ts'
import type { Board } from '#shared/board/board.ts'
import type { PersonId } from '#shared/board/identity.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Localized, ThingRef } from '#shared/board/text.ts'
import type { Names } from '../names.ts'
import type { Asked } from '../undo/undo-stack.ts'
import { askedFor, type Grounds, groundsBrought } from './asked-for.ts'

/** One of two inputs that differ: what it says, whose it is, when it was seen, and what it rests on. */
export type ConflictSide = { asked: Asked; by: PersonId; observedAt: Instant; grounds: Grounds }
export type Conflict = { of: ThingRef; theirs: ConflictSide; mine: ConflictSide }

/**
 * Both sides of an input that was refused because somebody else was first; null if it was not, or if its thing is
 * gone. `board` is the confirmed one: it holds what they have entered, or whoever came after them.
 */
export function conflictSides(
  board: Board,
  me: PersonId,
  { command, progress }: OutboxEntry,
  names: Names,
  localized: (text: Localized) => string,
): Conflict | null {
  if (progress.at !== 'refused' || progress.refusal.kind !== 'conflict') return null
  const { of, group, theirs: stamp } = progress.refusal
  const there = askedFor(board, of, group, names)
  if (there === null) return null
  const { by, observedAt } = there.last ?? stamp
  return {
    of,
    theirs: { asked: there.asked, by, observedAt, grounds: there.grounds },
    mine: { asked: command, by: me, observedAt: command.observedAt, grounds: groundsBrought(command, localized) },
  }
}
