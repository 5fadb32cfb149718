import type { PersonId } from '../identity.ts'
import type { Instant } from '../instant.ts'
import type { Ministry } from '../status.ts'
import type { TextClass, TextRef } from '../text.ts'
import type { Stamp, Tracked } from '../tracked.ts'
import type { AgendaEntry } from './agenda-schema.ts'
import type { Participant } from './participant-schema.ts'
import type { BriefedCall } from './pre-call-schema.ts'
import type { Call, DecisionKind, DissentKind, ReviewMode, ReviewState } from './review-status.ts'
import type { ShownSummit, ShownWorkstream } from './shown-schema.ts'
import type { StagePosition } from './stage-position-schema.ts'
import type { Undertaking } from './undertaking-schema.ts'

/** A joint readiness review (공동 점검회의) as the board holds it. Its commands and facts are beside this file. */

export type ByMinistry<Value> = Readonly<Partial<Record<Ministry, Value>>>

export type ReviewPlan = {
  /** 제n차. */
  number: number
  title: TextRef
  /** The ministry that convenes it and drafts its record. */
  host: Ministry
  place: TextRef | null
  startsAt: Instant
  /** Planned length. */
  minutes: number
}

/** What both ministries have before them: frozen at a position, the same on paper and wall. */
export type Brief = {
  /** The board's position at which it was frozen: what all its figures are of. */
  seq: number
  at: Instant
  /** To be discussed one by one, in this order. */
  agenda: readonly AgendaEntry[]
  /** To be confirmed in one step. */
  consent: readonly AgendaEntry[]
  /** Items of the consent list whose evidence is asked for. */
  spotChecks: readonly string[]
  summit: ShownSummit
  workstreams: Readonly<Record<string, ShownWorkstream>>
  calls: readonly BriefedCall[]
}

/** How long the stage has stood somewhere, breaks not counted. */
export type StageTime = { position: StagePosition; firstAt: Instant; milliseconds: number }

/** What a ministry said of a workstream, and what was shown to it then. */
export type GivenCall = {
  call: Call
  /** Null for a go of the consent list, or one without a word. */
  sentence: TextRef | null
  fallback: TextRef | null
  /** Ids of undertakings. */
  conditions: readonly string[]
  shown: ShownWorkstream
  /** The position of what was shown. */
  asOf: number
}

type Entry = {
  id: string
  at: Instant
  by: PersonId
  /** Why it was struck from the record; null while it stands. */
  struck: TextRef | null
}
export type Vote = { inFavour: number; against: number; abstained: number }
export type RecordedDecision = Entry & {
  kind: DecisionKind
  sentence: TextRef
  workstream: string | null
  /** Null: by consensus, without a vote. */
  vote: Vote | null
  /** The dissent that it answers. */
  answers: string | null
}
export type Dissent = Entry & {
  ministry: Ministry
  kind: DissentKind
  sentence: TextRef
  /** What it is about: a workstream's call, or a decision. */
  workstream: string | null
  decision: string | null
}
export type Remark = Entry & {
  speaker: string
  text: TextRef
  class: Extract<TextClass, 'public' | 'internal'>
  workstream: string | null
}
export type RecordedUndertaking = Entry &
  Undertaking & {
    /** Its owner's when it was undertaken: somebody may go to another post, the record stays. */
    ministry: Ministry | null
  }

export type Deferral = { reason: TextRef; at: Instant; by: PersonId }

export type Signature = {
  person: PersonId
  at: Instant
  commandId: string
  recordSeq: number
  /** The position that the signer had before them. */
  seen: number
  /** 대결: signed by a delegate. */
  asDelegate: boolean
  reservation: TextRef | null
  /** The item of the delegate's report afterwards (사후 보고). */
  report: string | null
  /** Null for one that was given at a screen. */
  onPaper: PaperTrail | null
}

/** How a signature on paper came into the record: by two persons, one of each ministry. */
export type PaperTrail = {
  /** The number under which the scan is filed. */
  scan: TextRef
  enteredBy: PersonId
  confirmedBy: PersonId
  confirmedAt: Instant
}

/** 서면 서명: as it was entered. It is none until the other ministry has confirmed it. */
export type WetSignature = {
  entered: Stamp
  recordSeq: number
  signer: PersonId
  signedAt: Instant
  asDelegate: boolean
  scan: TextRef
  reservation: TextRef | null
  report: TextRef | null
}

/** What is signed: the record up to its last change, and the log's head by which everybody recognises it. */
export type Signing = {
  recordSeq: number
  head: { seq: number; hash: string }
  at: Instant
  /** Workstreams that had come to the board since the brief: the record speaks of these, and of no later ones. */
  added: readonly string[]
}

/** A correction of wording beside the record; it counts once both ministries have signed it. */
export type Amendment = {
  id: string
  target: TextRef
  text: TextRef
  reason: TextRef
  at: Instant
  by: PersonId
  signatures: ByMinistry<{ person: PersonId; at: Instant; asDelegate: boolean }>
}

/** When a review entered a state. */
export type StateTime = { state: ReviewState; at: Instant; reason: TextRef | null }

export type Review = {
  /** The command that prepared it. */
  id: string
  mode: ReviewMode
  /** Of its latest change. */
  last: Stamp
  standing: Tracked<ReviewState>
  /** Every state it was in, oldest first. */
  states: readonly StateTime[]
  plan: Tracked<ReviewPlan>
  participants: Readonly<Record<string, Participant>>
  /** By workstream: the sealed texts, until the brief opens them. */
  preCalls: Readonly<Record<string, ByMinistry<Tracked<TextRef>>>>
  brief: Brief | null
  /** Persons with the stage right, beside those who conduct the review. */
  stageHolders: readonly PersonId[]
  stage: Tracked<StagePosition>
  /** Since when the stage's time runs; null before the opening, in a break and after the end. */
  runningSince: Instant | null
  /** By position key. */
  times: Readonly<Record<string, StageTime>>
  /** Minutes planned for a position where they are not those of the time plan. */
  timing: Readonly<Record<string, Tracked<number>>>
  /** True shows no status and no name (press in the room). */
  covered: Tracked<boolean>
  /** By workstream. */
  calls: Readonly<Record<string, ByMinistry<Tracked<GivenCall>>>>
  undertakings: Readonly<Record<string, RecordedUndertaking>>
  decisions: Readonly<Record<string, RecordedDecision>>
  dissents: Readonly<Record<string, Dissent>>
  remarks: Readonly<Record<string, Remark>>
  /** By workstream: what was put off without a call. */
  deferrals: Readonly<Record<string, Deferral>>
  /** Null again when the record changes after it. */
  readBackAt: Instant | null
  signing: Signing | null
  signatures: ByMinistry<Signature>
  /** By the ministry that signed on paper: what the other one has still to confirm. */
  wetSignatures: ByMinistry<WetSignature>
  amendments: Readonly<Record<string, Amendment>>
  /** 생산등록번호, once the minutes are registered elsewhere. */
  registration: Tracked<TextRef | null>
}
