import type { Board } from '#shared/board/board.ts'
import { HOUR, type Instant, seoulDay } from '#shared/board/instant.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { isSettled } from '#shared/board/item.ts'
import { gatesPhase, nextPhases } from '#shared/board/phases.ts'
import type { Session } from '#shared/board/session-schema.ts'
import { isJustSet } from './just-set.ts'

/** What is due within three hours is to be checked now. */
const SOON = 3 * HOUR

export type CheckList = {
  /** Still to be checked: blocked first, then by the time left. One just ticked keeps its place for a moment. */
  rows: readonly Item[]
  /** Checked, the latest first. */
  finished: readonly Item[]
  /** Of all of them. */
  total: number
  checked: number
}

/**
 * What somebody on the spot has to look at now: what the next phase or an earlier one waits for, what is due soon or
 * overdue, and what is blocked; and what of that is done, as far as it concerns the next phase or was done today.
 */
export function checkList(board: Board, session: Session, now: Instant): CheckList {
  const list = Object.values(board.items).filter(
    (item) => item.session === session.id && item.retired === null && isToCheck(item, session, now),
  )
  const isOver = ({ state }: Item) => state.value.status === 'done' && !isJustSet(state.last, now)
  return {
    rows: list.filter((item) => !isOver(item)).toSorted(byUrgency),
    finished: list.filter(isOver).toSorted((one, other) => doneAt(other) - doneAt(one)),
    total: list.length,
    checked: list.filter(({ state }) => state.value.status === 'done').length,
  }
}

function isToCheck({ state, gate, due }: Item, { format, phase }: Session, now: Instant): boolean {
  const { status } = state.value
  const next = nextPhases(format, phase.value)
  if (status === 'blocked') return true
  if (status === 'done') return (gate !== null && next.includes(gate)) || seoulDay(doneAt({ state })) === seoulDay(now)
  if (isSettled(status)) return false
  if (due.value !== null && due.value <= now + SOON) return true
  return gate !== null && next.some((candidate) => gatesPhase(format, gate, candidate))
}

/** When the finger moved that checked it. */
export const doneAt = ({ state }: Pick<Item, 'state'>): Instant => state.last?.observedAt ?? state.changedAt

function byUrgency(one: Item, other: Item): number {
  const first = rank(one)
  const second = rank(other)
  return first.blocked - second.blocked || compare(first.due, second.due) || first.critical - second.critical
}

const rank = ({ state, due, critical }: Item) => ({
  blocked: state.value.status === 'blocked' ? 0 : 1,
  due: due.value ?? Infinity,
  critical: critical ? 0 : 1,
})

/** Two infinities are alike, though their difference is no number. */
const compare = (one: number, other: number): number => (one === other ? 0 : one - other)
