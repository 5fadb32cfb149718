import type { CommandId } from './identity.ts'
import type { FieldGroup } from './field-group.ts'
import type { Instant } from './instant.ts'
import type { MissingSeat, MissingThing } from './review/missing-thing.ts'
import type { Capacity, ReviewState } from './review/review-status.ts'
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
  /** What came of a review is closed by evidence, */
  | { rule: 'evidence-required' }
  /** and not by the one who had to do it. */
  | { rule: 'confirmer-is-owner' }
  | ReviewRule

/** The rules of a review. */
type ReviewRule =
  /** It needs what only the server knows, so it is sent at once or not at all. */
  | { rule: 'online-only' }
  | { rule: 'not-in-state'; state: ReviewState }
  | { rule: 'stays-rehearsal' }
  /** Not of the log, disabled, a wall, or of a role that this capacity is not for. */
  | { rule: 'cannot-take-part'; capacity: Capacity }
  /** Minutes name the place, and the plan can't be changed any more once the brief is frozen. */
  | { rule: 'place-required' }
  /** What the rules put to discussion can't be left out. */
  | { rule: 'agenda-incomplete'; workstreams: string[] }
  | { rule: 'no-quorum'; missing: MissingSeat[] }
  | { rule: 'no-such-position' }
  /** Nobody and nothing of the review by that id. */
  | { rule: 'no-such-entry' }
  | { rule: 'condition-required' }
  | { rule: 'fallback-required' }
  /** One by one, not all at once. */
  | { rule: 'call-required'; workstreams: string[] }
  /** Pages that were not shown for long enough. */
  | { rule: 'not-read-back'; pages: number[] }
  | { rule: 'not-ready-to-sign'; missing: MissingThing[] }
  | { rule: 'signed-already' }
  /** A delegate reports afterwards, and says what the report is called. */
  | { rule: 'report-required' }
  /** A signature on paper is entered by one and confirmed by another, neither of whom signs. */
  | { rule: 'two-persons' }
  /** The paper says a time before the signatures began, or one to come, */
  | { rule: 'outside-signing'; since: Instant }
  /** or one at which its signer was not in the room. */
  | { rule: 'signer-not-there' }

type ForbiddenRule =
  | 'signed-out'
  | 'disabled'
  | 'role'
  | 'ministry'
  | 'venue'
  | 'not-yours'
  /** Of a review: for those who chair or record it, */
  | 'conduct'
  /** for who records it, */
  | 'record'
  /** for who was given its stage, */
  | 'stage'
  /** for the chair or the designated delegate of that ministry, */
  | 'signatory'
  /** who has to prove anew who they are; */
  | 'authenticate-again'
  /** for a chair, where the summit does not let a delegate call. */
  | 'delegate-call'

/** A typed no. Never prose: one exhaustive map makes HTTP statuses of it, another Korean and English. */
export type Refusal =
  | { kind: 'conflict'; of: ThingRef; group: FieldGroup; theirs: Stamp }
  | { kind: 'forbidden'; rule: ForbiddenRule }
  | ({ kind: 'invalid' } & InvalidRule)
  | { kind: 'not-found'; of: ThingRef }
  | { kind: 'frozen'; of: ThingRef }
