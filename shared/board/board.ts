import type { Clock } from './clock.ts'
import type { Delegation } from './delegation-schema.ts'
import { type Instant, instant } from './instant.ts'
import type { Item } from './item-schema.ts'
import type { Participation } from './participation-schema.ts'
import type { Person } from './person-schema.ts'
import type { Position } from './position.ts'
import type { RecentChange } from './recent.ts'
import type { Request } from './request-schema.ts'
import type { Review } from './review/review-schema.ts'
import type { Session } from './session-schema.ts'
import type { BoardMode, Ministry } from './status.ts'
import type { TextRef } from './text.ts'

export type Summit = {
  id: string
  name: TextRef
  fictional: boolean
  reviewAt: Instant
  /** Public holidays, as `2024-05-06`; empty where the definition names none. */
  holidays: readonly string[]
  /** Whether a delegate (대결) calls in the chair's stead in a review. */
  delegatesMayCall: boolean
}
export type Venue = { id: string; name: TextRef }
export type Workstream = {
  id: string
  session: string
  name: TextRef
  lead: Ministry
  supporting: Ministry | null
}

/** What the board counted at one moment, per session: enough to say what changed since. */
export type Tally = {
  /** Items on the list, without those not applicable. */
  items: number
  done: number
  blocked: number
  confirmed: number
}

/** How a day in Seoul ended. A day without any change has no entry: the one before still holds. */
export type DayTally = { day: string; sessions: Readonly<Record<string, Tally>> }

/** What a board keeps by id; they keep the order of the definition. */
export type BoardRecords = {
  venues: Readonly<Record<string, Venue>>
  sessions: Readonly<Record<string, Session>>
  workstreams: Readonly<Record<string, Workstream>>
  items: Readonly<Record<string, Item>>
  delegations: Readonly<Record<string, Delegation>>
  participations: Readonly<Record<string, Participation>>
  requests: Readonly<Record<string, Request>>
  persons: Readonly<Record<string, Person>>
  reviews: Readonly<Record<string, Review>>
  /** Texts that an announcement made public. */
  revealed: Readonly<Record<TextRef, true>>
  /** Texts that are gone: shown as erased, not as withheld. */
  erased: Readonly<Record<TextRef, true>>
}

/**
 * All changes of a log applied, up to `position`. Plain data, JSON as it stands. Nobody mutates a board:
 * `apply` shares every branch it does not touch.
 */
export type Board = BoardRecords & {
  position: Position
  /** Of the last change. */
  at: Instant
  mode: BoardMode
  clock: Clock
  summit: Summit
  /** How each past day ended. */
  days: readonly DayTally[]
  /** The latest changes of status, newest first. */
  recent: readonly RecentChange[]
}

/** What one fact makes of a board: of the records only the entries that it sets. */
export type BoardPatch = Partial<BoardRecords> & Partial<Pick<Board, 'mode' | 'clock' | 'summit'>>

/** The board of a log that has no entry yet. Its first change must be `summit.defined`. */
export const emptyBoard = (log: string): Board => ({
  position: { log, seq: 0 },
  at: instant(0),
  mode: 'real',
  clock: { kind: 'real' },
  summit: { id: '', name: '', fictional: false, reviewAt: instant(0), holidays: [], delegatesMayCall: true },
  venues: {},
  sessions: {},
  workstreams: {},
  items: {},
  delegations: {},
  participations: {},
  requests: {},
  persons: {},
  reviews: {},
  revealed: {},
  erased: {},
  days: [],
  recent: [],
})
