import type { Instant } from '#shared/board/instant.ts'
import type { Item } from '#shared/board/item-schema.ts'
import { isOverdue } from '#shared/board/readiness.ts'
import type { Request } from '#shared/board/request-schema.ts'
import { isLate } from '#shared/board/request.ts'

/** Items on the list; those not applicable are none. */
export type ChecklistCounts = { total: number; done: number; inProgress: number; blocked: number; overdue: number }

export function countChecklist(items: readonly Item[], now: Instant): ChecklistCounts {
  const counts = { total: 0, done: 0, inProgress: 0, blocked: 0, overdue: 0 }
  for (const item of items) {
    const { status } = item.state.value
    if (status !== 'not-applicable') counts.total += 1
    if (status === 'done') counts.done += 1
    if (status === 'in-progress') counts.inProgress += 1
    if (status === 'blocked') counts.blocked += 1
    if (isOverdue(item, now)) counts.overdue += 1
  }
  return counts
}

export type RequestCounts = { open: number; late: number }

export function countRequests(requests: readonly Request[], now: Instant): RequestCounts {
  return {
    open: requests.filter(({ step }) => step.value !== 'closed').length,
    late: requests.filter((request) => isLate(request, now)).length,
  }
}
