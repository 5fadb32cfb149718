import type { Instant } from '#shared/board/instant.ts'
import type {
  AttendanceStatus,
  DelegationKind,
  EvidenceKind,
  ItemStatus,
  Ministry,
  Rank,
  SessionPhase,
} from '#shared/board/status.ts'
import type { Bilingual } from '#shared/board/text.ts'
import type { Colleague } from './cast.ts'
import type { ReviewStory } from './reviews/review-story.ts'

/** What a thing came to, and when. The colleague of its lead ministry reports it, unless `by` says who. */
export type Turn<Status> = {
  at: Instant
  status: Status
  evidence?: EvidenceKind
  reason?: Bilingual
  by?: Colleague
}

/** An item that the demo has invented, beside those of the summit file. */
export type NewItem = {
  workstream: string
  title: Bilingual
  lead: Ministry
  due: Instant | null
  critical: boolean
  gate: SessionPhase | null
}

/** An invited party that does not exist: only of such does the demo say whether they come. */
export type Guest = {
  kind: DelegationKind
  name: Bilingual
  /** Who comes to the ministerial session: internal, as long as nobody announces it. */
  head?: { rank: Rank; name: Bilingual }
  /** Kept from walls until a desk announces it. */
  unannounced?: true
}

/** 협조 요청: what one ministry asked the other for, and how far that has come. */
export type Asking = {
  item: string
  from: Ministry
  at: Instant
  due: Instant
  ask: Bilingual
  acceptedAt?: Instant
  answered?: { at: Instant; answer: Bilingual }
  closedAt?: Instant
}

/** An invented start, and when each phase really began. */
export type Course = {
  startsAt: Instant
  phases: readonly { phase: SessionPhase; at: Instant }[]
  by: Colleague
}

/**
 * What happened before visitors come in: data alone, told as facts in the words of the board. Things are named by the
 * ids of the summit file, or by the keys under which a story invents them.
 */
export type Story = {
  /** Both on the log's clock. */
  begins: Instant
  opens: Instant
  newItems: Readonly<Record<string, NewItem>>
  /** By item. */
  reports: Readonly<Record<string, readonly Turn<ItemStatus>[]>>
  guests: Readonly<Record<string, Guest>>
  /** By guest, then by session. */
  attendance: Readonly<Record<string, Readonly<Record<string, readonly Turn<AttendanceStatus>[]>>>>
  /** When both desks said of the parties of the summit file that all is as the sources have it. */
  reconfirmedAt: Instant
  askings: readonly Asking[]
  /** By session. */
  courses: Readonly<Record<string, Course>>
  reviews: ReviewStory | null
  script: Script
}

/** What the officers of the script go on with, over and over. */
export type Script = {
  /** Items that nobody would mind seeing done, reopened and done again; none that would be overdue then. */
  items: readonly string[]
  guests: readonly Progress[]
  askings: readonly { item: string; from: Ministry; ask: Bilingual; answer: Bilingual }[]
}

/** How a guest comes nearer, step by step. */
export type Progress = {
  guest: string
  session: string
  steps: readonly AttendanceStatus[]
  by?: Colleague
  /** Why it goes back to the first step after the last; without a reason it stays there. */
  again?: Bilingual
}
