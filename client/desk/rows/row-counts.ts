import type { Instant } from '#shared/board/instant.ts'
import type { Item } from '#shared/board/item-schema.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { isConfirmed } from '#shared/board/participation.ts'
import { isOverdue } from '#shared/board/readiness.ts'
import type { Request } from '#shared/board/request-schema.ts'
import { isLate } from '#shared/board/request.ts'

/** As the roll-up counts them: named delegations, without those that declined. */
export type AttendanceCounts = {
  total: number
  confirmed: number
  tentative: number
  awaiting: number
  planned: number
  declined: number
}

export function countAttendance(named: readonly Participation[]): AttendanceCounts {
  const counts = { total: 0, confirmed: 0, tentative: 0, awaiting: 0, planned: 0, declined: 0 }
  for (const { attendance } of named) {
    const { status } = attendance.value
    if (status === 'declined') counts.declined += 1
    else counts.total += 1
    if (isConfirmed(status)) counts.confirmed += 1
    if (status === 'tentative') counts.tentative += 1
    if (status === 'invited' || status === 'acknowledged') counts.awaiting += 1
    if (status === 'planned') counts.planned += 1
  }
  return counts
}

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
