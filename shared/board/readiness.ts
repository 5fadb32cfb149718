import type { Board, Tally } from './board.ts'
import { type Instant, seoulDay } from './instant.ts'
import type { Item } from './item-schema.ts'
import { isSettled } from './item.ts'
import type { Participation } from './participation-schema.ts'
import { isClaim, isConfirmed } from './participation.ts'
import { isLate } from './request.ts'
import type { Session } from './session-schema.ts'
import type { AttendanceStatus, ItemStatus, Ministry } from './status.ts'
import { sumOfTallies, tally } from './tally.ts'

/** `not-applicable`: there is nothing to be ready for. */
export type Level = 'green' | 'amber' | 'red' | 'not-applicable'

/** Why a roll-up is not green, worst first; docs/glossary.md says what each means exactly. */
const RULES = [
  'blocked-critical',
  'overdue-critical',
  'blocked',
  'overdue',
  'late-reply',
  'claim',
  'late-request',
  'stale',
  'nothing-reported',
] as const
export type ReadinessRule = (typeof RULES)[number]

const RED: readonly ReadinessRule[] = ['blocked-critical', 'overdue-critical']

/** `of`: the ids of the items, participations or requests it is about. */
export type Reason = { rule: ReadinessRule; of: readonly string[] }

export type ItemCounts = {
  total: number
  done: number
  inProgress: number
  notStarted: number
  blocked: number
  notApplicable: number
}
export type NamedAttendanceCounts = {
  /** Named delegations that are expected: without groups, the retired and those that declined. */
  total: number
  confirmed: number
  tentative: number
  /** Invited, or acknowledged, without an answer yet. */
  awaiting: number
  planned: number
  declined: number
}
/** With the groups of which no name is known yet. */
export type AttendanceCounts = NamedAttendanceCounts & { groups: number }

export type RollUp = { level: Level; reasons: readonly Reason[]; items: ItemCounts; attendance: AttendanceCounts }

export type Readiness = {
  summit: RollUp
  sessions: Readonly<Record<string, RollUp>>
  workstreams: Readonly<Record<string, RollUp>>
  ministries: Readonly<Record<Ministry, RollUp>>
}

type Scope = { items: Item[]; participations: Participation[]; lateRequests: string[] }
const emptyScope = (): Scope => ({ items: [], participations: [], lateRequests: [] })

/** The roll-up of a board at a time: per summit, session, workstream and ministry. Pure, and never NaN: it only counts. */
export function readiness(board: Board, now: Instant): Readiness {
  const summit = emptyScope()
  const sessions = scopes(Object.keys(board.sessions))
  const workstreams = scopes(Object.keys(board.workstreams))
  const ministries = { mofa: emptyScope(), msit: emptyScope() }

  for (const item of Object.values(board.items)) {
    if (item.retired !== null) continue
    for (const scope of [summit, sessions[item.session], workstreams[item.workstream], ministries[item.lead]])
      scope?.items.push(item)
  }
  for (const participation of Object.values(board.participations)) {
    const delegation = board.delegations[participation.delegation]
    if (participation.retired !== null || delegation === undefined) continue
    for (const scope of [summit, sessions[participation.session], ministries[delegation.lead]])
      scope?.participations.push(participation)
  }
  for (const request of Object.values(board.requests)) {
    if (!isLate(request, now)) continue
    const item = board.items[request.item]
    const about = item === undefined ? [] : [sessions[item.session], workstreams[item.workstream]]
    for (const scope of [summit, ministries[request.to], ...about]) scope?.lateRequests.push(request.id)
  }

  const silent = unreportedSessions(board)
  const rollUp = (scope: Scope) => rollUpOf(board, scope, silent, now)
  return {
    summit: rollUp(summit),
    sessions: mapValues(sessions, rollUp),
    workstreams: mapValues(workstreams, rollUp),
    ministries: { mofa: rollUp(ministries.mofa), msit: rollUp(ministries.msit) },
  }
}

function rollUpOf(
  board: Board,
  { items, participations, lateRequests }: Scope,
  silent: ReadonlySet<string>,
  now: Instant,
): RollUp {
  const named = participations.filter(({ delegation }) => board.delegations[delegation]?.group !== true)
  const counts = countItems(items)
  const attendance = { ...countAttendance(named), groups: participations.length - named.length }
  const found: Record<ReadinessRule, string[]> = {
    'blocked-critical': ids(items, (item) => item.critical && isBlocked(item)),
    'overdue-critical': ids(items, (item) => item.critical && isOverdue(item, now)),
    blocked: ids(items, (item) => !item.critical && isBlocked(item)),
    overdue: ids(items, (item) => !item.critical && isOverdue(item, now)),
    'late-reply': ids(named, (one) => isReplyLate(one, board.sessions[one.session], now)),
    claim: ids(named, (one) => isClaim(one.attendance.value)),
    'late-request': lateRequests,
    stale: [
      ...ids(items, (item) => isItemStale(item, board.sessions[item.session], now)),
      ...ids(named, (one) => isAttendanceStale(one, board.sessions[one.session], now)),
    ],
    'nothing-reported': ids(items, (item) => silent.has(item.session) && isOpen(item)),
  }
  const reasons = RULES.flatMap((rule) => (found[rule].length === 0 ? [] : [{ rule, of: found[rule] }]))
  return { level: levelOf(reasons, counts, attendance), reasons, items: counts, attendance }
}

function levelOf(reasons: readonly Reason[], items: ItemCounts, attendance: AttendanceCounts): Level {
  if (reasons.some(({ rule }) => RED.includes(rule))) return 'red'
  if (reasons.length > 0) return 'amber'
  return items.total === items.notApplicable && attendance.total === 0 ? 'not-applicable' : 'green'
}

const isBlocked = (item: Item): boolean => item.state.value.status === 'blocked'

const isOpen = (item: Item): boolean => !isSettled(item.state.value.status)

/** Past its due time, by a millisecond or a week, and neither done nor struck out. */
export const isOverdue = (item: Item, now: Instant): boolean =>
  item.due.value !== null && item.due.value < now && isOpen(item)

const isOver = (session: Session): boolean => session.phase.value === 'concluded'

/** Invited, but no answer within the session's time. */
export const isReplyLate = ({ attendance }: Participation, session: Session | undefined, now: Instant): boolean =>
  session !== undefined &&
  !isOver(session) &&
  (attendance.value.status === 'invited' || attendance.value.status === 'acknowledged') &&
  now - attendance.changedAt > session.replyWithin

/** Under way or blocked, and nobody has said for longer than the session allows that it still is so. */
export const isItemStale = (item: Item, session: Session | undefined, now: Instant): boolean =>
  session !== undefined &&
  !isOver(session) &&
  (item.state.value.status === 'in-progress' || item.state.value.status === 'blocked') &&
  now - item.confirmedAt > session.staleAfter

/** Tentative or confirmed, and nobody has said for longer than the session allows that it still is so. */
export const isAttendanceStale = (participation: Participation, session: Session | undefined, now: Instant): boolean =>
  session !== undefined &&
  !isOver(session) &&
  (participation.attendance.value.status === 'tentative' || participation.attendance.value.status === 'confirmed') &&
  now - participation.confirmedAt > session.staleAfter

/** Sessions of whose checklist nobody has reported anything yet: they are not known to be on track. */
function unreportedSessions(board: Board): ReadonlySet<string> {
  const silent = new Set(Object.keys(board.sessions))
  for (const item of Object.values(board.items))
    if (item.retired === null && isReported(item)) silent.delete(item.session)
  return silent
}

/** A tick that was taken back reports nothing: the status is as old as before it. */
const isReported = ({ state: { value, changedAt, last, relied } }: Item): boolean =>
  value.status !== 'not-started' ||
  value.reason !== null ||
  value.evidence.length > 0 ||
  relied !== null ||
  changedAt === last?.at

function countItems(items: Item[]): ItemCounts {
  const count = (status: ItemStatus) => items.filter(({ state }) => state.value.status === status).length
  return {
    total: items.length,
    done: count('done'),
    inProgress: count('in-progress'),
    notStarted: count('not-started'),
    blocked: count('blocked'),
    notApplicable: count('not-applicable'),
  }
}

export function countAttendance(named: readonly Participation[]): NamedAttendanceCounts {
  const statuses = named.map(({ attendance }) => attendance.value.status)
  const count = (...wanted: AttendanceStatus[]) => statuses.filter((status) => wanted.includes(status)).length
  const declined = count('declined')
  return {
    total: named.length - declined,
    confirmed: statuses.filter(isConfirmed).length,
    tentative: count('tentative'),
    awaiting: count('invited', 'acknowledged'),
    planned: count('planned'),
    declined,
  }
}

/**
 * What the counts of the summit, or of one session, gained or lost since the end of the last day before today;
 * null if the log has no earlier day.
 */
export function sinceYesterday(board: Board, now: Instant, session?: string): Tally | null {
  const total = (sessions: Readonly<Record<string, Tally>>) =>
    sumOfTallies(
      Object.entries(sessions).flatMap(([id, one]) => (session === undefined || id === session ? [one] : [])),
    )
  const today = seoulDay(now)
  const before = seoulDay(board.at) < today ? { sessions: tally(board) } : board.days.findLast(({ day }) => day < today)
  if (before === undefined) return null
  const then = total(before.sessions)
  const current = total(tally(board))
  return {
    items: current.items - then.items,
    done: current.done - then.done,
    blocked: current.blocked - then.blocked,
    confirmed: current.confirmed - then.confirmed,
  }
}

const ids = <Thing extends { id: string }>(things: Thing[], wanted: (thing: Thing) => boolean): string[] =>
  things.filter(wanted).map(({ id }) => id)

const scopes = (keys: string[]): Record<string, Scope> => Object.fromEntries(keys.map((key) => [key, emptyScope()]))

const mapValues = <From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
