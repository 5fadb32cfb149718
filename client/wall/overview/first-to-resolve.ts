import type { Board } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { isSettled } from '#shared/board/item.ts'
import { isOverdue } from '#shared/board/readiness.ts'

/** An item that stands against the summit, and since when. */
export type ToResolve = { item: Item; trouble: 'blocked' | 'overdue'; since: Instant }

/** Everything blocked or overdue: blocked first, then critical first, then the oldest first. */
export function firstToResolve(board: Board, now: Instant): ToResolve[] {
  return listed(board)
    .flatMap((item): ToResolve[] => {
      if (item.state.value.status === 'blocked') return [{ item, trouble: 'blocked', since: item.state.changedAt }]
      const { value: due } = item.due
      return due !== null && isOverdue(item, now) ? [{ item, trouble: 'overdue', since: due }] : []
    })
    .toSorted(
      (a, b) =>
        Number(b.trouble === 'blocked') - Number(a.trouble === 'blocked') ||
        Number(b.item.critical) - Number(a.item.critical) ||
        a.since - b.since,
    )
}

/** An item that is still to come. */
export type NextDue = { item: Item; due: Instant }

/** What is due next: open items that are not overdue, the nearest first, critical ones first among equals. */
export function nextDue(board: Board, now: Instant): NextDue[] {
  return listed(board)
    .flatMap((item): NextDue[] => {
      const { value: due } = item.due
      return due === null || due < now || isSettled(item.state.value.status) ? [] : [{ item, due }]
    })
    .toSorted((a, b) => a.due - b.due || Number(b.item.critical) - Number(a.item.critical))
}

const listed = (board: Board): Item[] => Object.values(board.items).filter(({ retired }) => retired === null)
