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
  const { level, calls } = ground
  const saying = (wanted: (call: BriefedCall) => boolean) => calls.filter(wanted).map(({ ministry }) => ministry)
  const noGo = saying(({ call }) => call === 'no-go')
  const conditional = saying(({ call }) => call === 'conditional')
  const go = saying(({ call }) => call === 'go')
  const untested = saying(({ call, rehearsal }) => call === 'go' && rehearsal === null)
  const differ = new Set(calls.map(({ call }) => call)).size > 1
  const unproven = ground.items.filter(isUnproven).map(({ id }) => id)
  return [
    ...workLeft(ground),
    ...(noGo.length > 0 ? [{ rule: 'no-go', ministries: noGo } as const] : []),
    ...(level === 'red' ? [{ rule: 'red' } as const] : []),
    ...(differ ? [{ rule: 'ministries-differ' } as const] : []),
    ...(go.length > 0 && (level === 'red' || level === 'amber')
      ? [{ rule: 'go-against-colour', ministries: go } as const]
      : []),
    ...(unproven.length > 0 ? [{ rule: 'done-without-evidence', items: unproven } as const] : []),
    ...silence(ground),
    ...(untested.length > 0 ? [{ rule: 'untested-go', ministries: untested } as const] : []),
    ...(conditional.length > 0 ? [{ rule: 'conditional', ministries: conditional } as const] : []),
    ...(level === 'amber' ? [{ rule: 'amber' } as const] : []),
    ...(level === 'not-applicable' && calls.length === 0 ? [{ rule: 'not-applicable' } as const] : []),
  ]
}

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
  const overdue = left('action', (item) => isOverdue(item, now))
  const unmet = left('condition', () => true)
  return [
    ...(overdue.length > 0 ? [{ rule: 'overdue-action', items: overdue } as const] : []),
    ...(unmet.length > 0 ? [{ rule: 'unmet-condition', items: unmet } as const] : []),
  ]
}

/** Open items of which nobody has said anything for too long. */
function silence({ board, now, workstream, items }: Ground): AgendaReason[] {
  const day = board.sessions[workstream.session]?.day
  const hours = day !== undefined && daysUntil(now, day) <= NEAR_DAYS ? SILENT_AFTER_NEAR : SILENT_AFTER
  const heard = Math.max(...items.map(({ state, confirmedAt }) => Math.max(state.changedAt, confirmedAt)))
  return items.some(isOpen) && now - heard > hours * HOUR ? [{ rule: 'no-change', hours }] : []
}
