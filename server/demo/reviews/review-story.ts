import type { Instant } from '#shared/board/instant.ts'
import type { Call, DecisionKind } from '#shared/board/review/review-status.ts'
import type { Ministry, SessionPhase } from '#shared/board/status.ts'
import type { Bilingual } from '#shared/board/text.ts'

/** The reviews of a demo: one that was held, and one that is prepared. Both are rehearsals, as everything there is. */
export type ReviewStory = { held: HeldReview; next: NextReview }

type Plan = {
  number: number
  title: Bilingual
  place: Bilingual
  startsAt: Instant
  /** Planned length. */
  minutes: number
}

/** Who of the demo has something to do in a review; the first parts of their addresses. */
export const SEATS = ['mofa-chair', 'msit-chair', 'mofa-desk', 'msit-desk'] as const
export type Seat = (typeof SEATS)[number]

/** A condition or an action, as the story tells it. */
export type Undertaken = {
  sentence: Bilingual
  owner: Seat
  due: Instant
  gate: SessionPhase | null
  criterion: Bilingual
}

/** What a ministry says of a workstream. */
export type Said = { call: Call; sentence: Bilingual; fallback?: Bilingual; conditions?: readonly Undertaken[] }

/** What became of an action later, reported by somebody else than its owner. */
export type Outcome = { at: Instant; status: 'in-progress' | 'done' }

export type HeldReview = Plan & {
  /** Beside these, every other workstream that is discussed is called go by both. */
  topics: Readonly<Record<string, Record<Ministry, Said>>>
  otherwise: Bilingual
  remarks: readonly { speaker: Seat; text: Bilingual; workstream: string; class: 'public' | 'internal' }[]
  decisions: readonly { kind: DecisionKind; sentence: Bilingual; workstream: string }[]
  actions: readonly (Undertaken & { workstream: string; lead: Ministry; outcomes: readonly Outcome[] })[]
}

export type PreparedCall = Said & {
  rehearsal: { at: Instant; note: Bilingual } | null
  question?: { ask: Bilingual; approved: Bilingual; declined: Bilingual }
}

export type NextReview = Plan & {
  preparedAt: Instant
  /** By workstream: what a ministry seals; null where it has not submitted anything yet. */
  preCalls: Readonly<Record<string, Partial<Record<Ministry, PreparedCall | null>>>>
  /** For every other workstream. */
  otherwise: PreparedCall
}
