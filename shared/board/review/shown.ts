import type { Board } from '../board.ts'
import type { Instant } from '../instant.ts'
import { isOverdue, readiness, type RollUp } from '../readiness.ts'
import type { ShownSummit, ShownWorkstream } from './shown-schema.ts'

/** What a review shows of the board at a moment, as it is stored with what is said on it. */
export function shownNow(
  board: Board,
  now: Instant,
): { summit: ShownSummit; workstreams: Record<string, ShownWorkstream> } {
  const { summit, workstreams } = readiness(board, now)
  const items = Object.values(board.items).filter(({ retired }) => retired === null)
  const overdueIn = (workstream?: string) =>
    items.filter((item) => (workstream === undefined || item.workstream === workstream) && isOverdue(item, now)).length
  const critical = (workstream: string, status: 'blocked' | 'done') =>
    items
      .filter((item) => item.workstream === workstream && item.critical && item.state.value.status === status)
      .map(({ id }) => id)
  const declined = (session: string) =>
    Object.values(board.participations)
      .filter((one) => one.session === session && one.retired === null && one.attendance.value.status === 'declined')
      .map(({ id }) => id)

  const shown = Object.values(board.workstreams).flatMap(({ id, session }): [string, ShownWorkstream][] => {
    const rollUp = workstreams[id]
    if (rollUp === undefined) return []
    return [
      [
        id,
        {
          ...figures(rollUp, overdueIn(id)),
          criticalBlocked: critical(id, 'blocked'),
          criticalDone: critical(id, 'done'),
          declined: declined(session),
        },
      ],
    ]
  })
  const { total: delegations, confirmed } = summit.attendance
  return {
    summit: { ...figures(summit, overdueIn()), delegations, confirmed },
    workstreams: Object.fromEntries(shown),
  }
}

const figures = ({ level, items, reasons }: RollUp, overdue: number) => ({
  level,
  total: items.total - items.notApplicable,
  done: items.done,
  blocked: items.blocked,
  overdue,
  reasons: reasons.map(({ rule, of }) => ({ rule, count: of.length })),
})
