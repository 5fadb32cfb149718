import type { CommandId } from './identity.ts'
import type { FieldGroup } from './field-group.ts'
import type { AttendanceStatus, ItemStatus, RequestStatus, SessionPhase } from './status.ts'
import type { ThingRef } from './text.ts'
import type { Stamp } from './tracked.ts'

/** A rule that a well-formed command breaks, with what the UI needs to explain it. */
export type InvalidRule =
  /** The body is no JSON, */
  | { rule: 'not-json' }
  /** or has more bytes than any command needs, */
  | { rule: 'too-large'; limit: number }
  /** or does not fit the schema; the paths of what does not. */
  | { rule: 'schema'; paths: string[] }
  | { rule: 'protocol'; speaks: number; asked: number }
  | { rule: 'basis-ahead' }
  | { rule: 'other-log' }
  | { rule: 'command-id-reused'; id: CommandId }
  | { rule: 'retired' }
  | { rule: 'reason-required'; openCritical: string[] }
  | { rule: 'no-such-step'; from: SessionPhase | AttendanceStatus | ItemStatus | RequestStatus; to: string }
  | { rule: 'due-in-the-past' }
  | { rule: 'on-another-day' }
  | { rule: 'cannot-be-assigned' }
  | { rule: 'own-ministry' }
  | { rule: 'posting-incomplete'; needs: 'ministry' | 'venue' }
  | { rule: 'gate-of-another-format' }
  | { rule: 'class-unreadable-by-author' }
  | { rule: 'nothing-to-announce' }
  | { rule: 'last-admin' }
  | { rule: 'is-a-wall' }

/** A typed no. Never prose: one exhaustive map makes HTTP statuses of it, another Korean and English. */
export type Refusal =
  | { kind: 'conflict'; of: ThingRef; group: FieldGroup; theirs: Stamp }
  | { kind: 'forbidden'; rule: 'signed-out' | 'disabled' | 'role' | 'ministry' | 'venue' | 'not-yours' }
  | ({ kind: 'invalid' } & InvalidRule)
  | { kind: 'not-found'; of: ThingRef }
  | { kind: 'frozen'; of: ThingRef }
