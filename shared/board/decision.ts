import type { Board } from './board.ts'
import type { Fact } from './change.ts'
import type { Command } from './command.ts'
import type { FieldGroup } from './field-group.ts'
import type { ClientId, PersonId } from './identity.ts'
import { type Instant, instant } from './instant.ts'
import type { InvalidRule, Refusal } from './refusal.ts'
import type { PreCall } from './review/pre-call-schema.ts'
import type { Actor, Scope } from './rights.ts'
import type { Text, TextRef, ThingRef } from './text.ts'
import type { Stamp, Tracked } from './tracked.ts'

/** What the server (or, as far as it knows, a client) adds to a command. */
export type Context = {
  person: PersonId
  client: ClientId
  /** On the log's clock. */
  now: Instant
  /** Set by the server for `text.erase`: whether the store holds the text. A client does not know. */
  textOnRecord?: boolean
  /** Where the log stands. Only the server knows its hash. */
  head?: { seq: number; hash: string }
  /** How long ago, in real milliseconds, the person proved who they are. Only the server knows. */
  authenticatedAgeMs?: number
  /** For `review.freeze-brief`: the sealed texts of the review, opened by the server. */
  opened?: Readonly<Record<TextRef, PreCall>>
}

export type Decision = { ok: true; facts: Fact[]; texts: Text[] } | { ok: false; refusal: Refusal }

/** What every aggregate decides on: the command, who asks, and how far their right to it reaches. */
export type Case<Asked extends Command = Command> = {
  board: Board
  command: Asked
  actor: Actor
  scope: Scope
  context: Context
}

export const accept = (fact: Fact, texts: Text[] = []): Decision => ({ ok: true, facts: [fact], texts })
/** The effect is already true: an answer, but nothing for the log. */
export const nothingToDo: Decision = { ok: true, facts: [], texts: [] }

export const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal })
export const invalid = (rule: InvalidRule): Decision => refuse({ kind: 'invalid', ...rule })
export const notFound = (of: ThingRef): Decision => refuse({ kind: 'not-found', of })

/** When the finger moved, but never later than now: a client's clock may run ahead. */
export const observed = ({ command, context }: Case): Instant => instant(Math.min(command.observedAt, context.now))

/**
 * Whether this very command made the group what it is: a view replays what is still unanswered over a board that may
 * have it already.
 */
export const isApplied = ({ command }: Case, { last, relied }: Pick<Tracked<unknown>, 'last' | 'relied'>): boolean =>
  last?.commandId === command.id || relied?.commandId === command.id

/**
 * A conflict if `group` was changed after the person looked, by another person or from another client.
 * Null if there is none. Asked only once the effect is known not to be true already.
 */
export function conflict(
  { command, context }: Case,
  of: ThingRef,
  group: FieldGroup,
  last: Stamp | null,
): Decision | null {
  if (last === null || last.seq <= command.basis.seq) return null
  if (last.by === context.person && last.client === context.client) return null
  return refuse({ kind: 'conflict', of, group, theirs: last })
}
