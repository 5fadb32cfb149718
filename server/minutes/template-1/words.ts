import type { Instant } from '#shared/board/instant.ts'
import type { Level } from '#shared/board/readiness.ts'
import type { AgendaReason } from '#shared/board/review/agenda-schema.ts'
import type { Vote } from '#shared/board/review/review-schema.ts'
import type { Call, Capacity, DecisionKind, DissentKind, ReviewState } from '#shared/board/review/review-status.ts'
import type { StageStep } from '#shared/board/review/stage-position-schema.ts'
import type { Ministry, SessionPhase } from '#shared/board/status.ts'

/**
 * The words of the first template. They are the template's own and not those of the screens, and are never changed once
 * minutes were printed with them: another wording is another template beside this one.
 */
export type MinutesWords = {
  /** With the date. */
  date: (at: Instant) => string
  /** With date and minute. */
  moment: (at: Instant) => string
  /** With date and second. */
  exactly: (at: Instant) => string
  minute: (at: Instant) => string
  span: (from: string, to: string | null) => string
  minutes: (count: number) => string
  underAMinute: string

  review: (number: number, title: string) => string
  title: (review: string) => string
  rehearsal: string
  watermark: string
  publicEdition: string
  unsigned: string
  none: string
  erased: string
  withheld: string
  correction: (on: string, text: string, reason: string) => string

  heading: Record<
    | 'overview'
    | 'proceedings'
    | 'agenda'
    | 'calls'
    | 'remarks'
    | 'decisions'
    | 'undertakings'
    | 'dissents'
    | 'signatures'
    | 'annex'
    | 'record',
    string
  >
  ministry: Record<Ministry, string>
  ministryInFull: Record<Ministry, string>
  /** Of a participant without a ministry. */
  noMinistry: string

  overview: Record<'name' | 'summit' | 'host' | 'when' | 'where' | 'attendees' | 'observers' | 'absent', string>
  hosted: (host: string, other: string) => string
  when: (from: string, to: string | null, planned: string) => string
  planned: (from: string, minutes: number) => string
  capacity: Record<Capacity, string>
  participant: (who: string, capacity: string, times: readonly string[]) => string
  withPost: (name: string, post: string) => string
  inStead: (reason: string, basis: string) => string

  column: Record<
    | 'time'
    | 'step'
    | 'took'
    | 'number'
    | 'topic'
    | 'reasons'
    | 'question'
    | 'computed'
    | 'joint'
    | 'speaker'
    | 'remark'
    | 'kind'
    | 'decision'
    | 'vote'
    | 'what'
    | 'owner'
    | 'due'
    | 'criterion'
    | 'ministry'
    | 'words'
    | 'signer',
    string
  >
  state: Partial<Record<ReviewState, string>>
  resumed: string
  returned: string
  step: Record<StageStep, string>
  page: (step: string, page: number) => string
  because: (reason: string) => string

  topic: (session: string, workstream: string) => string
  about: (topic: string) => string
  reason: (reason: AgendaReason, ministries: string) => string
  added: string
  question: (ministry: string, ask: string, approved: string, declined: string) => string
  consent: (count: number, topics: string) => string
  spotChecks: (items: string) => string

  level: Record<Level, string>
  call: Record<Call | 'unanswered' | 'deferred', string>
  fallback: (sentence: string) => string
  changed: (from: string, to: string, at: string) => string
  differs: string
  verdict: (joint: string, counts: string) => string
  count: (what: string, count: number) => string

  internal: string
  decision: Record<DecisionKind, string>
  consensus: string
  vote: (vote: Vote) => string
  undertaking: Record<'condition' | 'action', string>
  owner: (ministry: string, name: string) => string
  gate: (phase: string) => string
  phase: Record<SessionPhase, string>
  dissent: Record<DissentKind, string>
  reservation: string

  signedText: (conditional: number, noGo: number) => string
  signedTextNote: string
  role: Record<'drafted' | 'checked' | 'consulted' | 'signed', string>
  asDelegate: string
  onPaper: (enteredBy: string, confirmedBy: string, confirmedAt: string) => string
  scan: string
  notSigned: string
  laterNote: string
  annex: (brief: string) => readonly string[]
  brief: (on: string, seq: number) => string
  record: Record<'code' | 'hash' | 'log' | 'registration' | 'template', string>
  notRegistered: string
  template: string
}
