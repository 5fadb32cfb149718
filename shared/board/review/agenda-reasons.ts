import type { Board, Workstream } from '../board.ts'
import { daysUntil, HOUR, type Instant } from '../instant.ts'
import type { Item } from '../item-schema.ts'
import { isSettled } from '../item.ts'
import { isOverdue, type Level } from '../readiness.ts'
import type { AgendaReason } from './agenda-schema.ts'
import type { BriefedCall } from './pre-call-schema.ts'
import type { RecordedUndertaking } from './review-schema.ts'

/** The tier that a reason leads to; a workstream stands in the first of its reasons' tiers. */
export const TIER_OF: Readonly<Record<AgendaReason['rule'], number>> = {
  'overdue-action': 1,
  'unmet-condition': 1,
  'no-go': 2,
  red: 2,
  'ministries-differ': 3,
  'go-against-colour': 4,
  'done-without-evidence': 4,
  'no-change': 4,
  'untested-go': 4,
  conditional: 5,
  amber: 5,
  'pulled-up': 6,
  'not-applicable': 6,
}

/** What is known of one workstream when its place on the agenda is sought. */
export type Ground = {
  board: Board
  now: Instant
  workstream: Workstream
  level: Level
  /** On the list. */
  items: readonly Item[]
  /** Of the brief; none before it. */
  calls: readonly BriefedCall[]
  /** Of the last review, still standing. */
  undertakings: readonly RecordedUndertaking[]
}

/** Hours without a word after which open items are asked about; fewer from D-3. */
const SILENT_AFTER = 48
const SILENT_AFTER_NEAR = 24
const NEAR_DAYS = 3

/** Every reason why a workstream is not only confirmed, the most urgent first. */
export function reasonsFor(ground: Ground): AgendaReason[] {
  const { level, calls, items } = ground
  const saying = (wanted: (call: BriefedCall) => boolean) => calls.filter(wanted).map(({ ministry }) => ministry)
  const go = saying(({ call }) => call === 'go')
  const isOff = level === 'red' || level === 'amber'
  const candidates: (AgendaReason | false)[] = [
    ...workLeft(ground),
    { rule: 'no-go', ministries: saying(({ call }) => call === 'no-go') },
    level === 'red' && { rule: 'red' },
    new Set(calls.map(({ call }) => call)).size > 1 && { rule: 'ministries-differ' },
    { rule: 'go-against-colour', ministries: isOff ? go : [] },
    { rule: 'done-without-evidence', items: items.filter(isUnproven).map(({ id }) => id) },
    silence(ground),
    { rule: 'untested-go', ministries: saying(({ call, rehearsal }) => call === 'go' && rehearsal === null) },
    { rule: 'conditional', ministries: saying(({ call }) => call === 'conditional') },
    level === 'amber' && { rule: 'amber' },
    level === 'not-applicable' && calls.length === 0 && { rule: 'not-applicable' },
  ]
  return candidates.filter((one): one is AgendaReason => one !== false && hasGround(one))
}

/** One that names things or ministries names at least one. */
const hasGround = (reason: AgendaReason): boolean =>
  !('items' in reason && reason.items.length === 0) && !('ministries' in reason && reason.ministries.length === 0)

const isOpen = ({ state, retired }: Item): boolean => retired === null && !isSettled(state.value.status)

const isUnproven = ({ critical, state }: Item): boolean =>
  critical && state.value.status === 'done' && state.value.evidence.length === 0

/** What the last review asked for and is not done: actions past their time, and any condition. */
function workLeft({ board, now, undertakings }: Ground): AgendaReason[] {
  const left = (kind: RecordedUndertaking['kind'], isLeft: (item: Item) => boolean) =>
    undertakings.flatMap((one) => {
      const item = one.item === null || one.kind !== kind ? undefined : board.items[one.item]
      return item !== undefined && isOpen(item) && isLeft(item) ? [item.id] : []
    })
  return [
    { rule: 'overdue-action', items: left('action', (item) => isOverdue(item, now)) },
    { rule: 'unmet-condition', items: left('condition', () => true) },
  ]
}

/** Open items of which nobody has said anything for too long. */
function silence({ board, now, workstream, items }: Ground): AgendaReason | false {
  const day = board.sessions[workstream.session]?.day
  const hours = day !== undefined && daysUntil(now, day) <= NEAR_DAYS ? SILENT_AFTER_NEAR : SILENT_AFTER
  const heard = Math.max(...items.map(({ state, confirmedAt }) => Math.max(state.changedAt, confirmedAt)))
  return items.some(isOpen) && now - heard > hours * HOUR && { rule: 'no-change', hours }
}
