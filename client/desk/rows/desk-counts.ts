import type { Board } from '#shared/board/board.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import type { Person } from '#shared/board/person-schema.ts'
import { countAttendance, type NamedAttendanceCounts } from '#shared/board/readiness.ts'
import { isLate } from '#shared/board/request.ts'
import type { DelegationKind } from '#shared/board/status.ts'
import { kindOf, type ThingRef } from '#shared/board/text.ts'
import type { RequestSide, Work } from '../frame/desk-view.ts'
import { isItemWork, isMyItem, isMyParticipation, isParticipationWork } from './my-work.ts'
import type { RequestCounts } from './row-counts.ts'
import { sideOf } from './request-groups.ts'

/** How many rows of each table a piece of 내 일 has. */
export type WorkCount = { participations: number; items: number }

/** Every figure of the navigation, from one board at one moment. */
export type DeskCounts = {
  works: Record<Work, WorkCount>
  requests: Record<RequestSide, RequestCounts>
  attendance: NamedAttendanceCounts
  /** Expected delegations of each kind; one of which only groups are known counts none, an absent one is left out. */
  kinds: ReadonlyMap<DelegationKind, number>
  /** Of each session, without what is not applicable. */
  checklists: ReadonlyMap<string, { done: number; total: number }>
}

type Counted = {
  me: Person | undefined
  now: Instant
  /** Whose delegations are counted; null for all sessions. */
  session: string | null
  toChoose: ReadonlySet<ThingRef>
}

export function deskCounts(board: Board, counted: Counted): DeskCounts {
  const members = membersOf(board, counted.session)
  const isNamed = ({ delegation }: Participation) => board.delegations[delegation]?.group === false
  return {
    works: countWorks(board, counted),
    requests: countSides(board, counted),
    attendance: countAttendance(members.filter(isNamed)),
    kinds: countKinds(board, members),
    checklists: countChecklists(board),
  }
}

const membersOf = (board: Board, session: string | null): Participation[] =>
  Object.values(board.participations).filter(
    (one) => one.retired === null && (session === null || one.session === session),
  )

const ON_BOARD = ['today', 'overdue', 'late-replies', 'to-reconfirm'] as const

function countWorks(board: Board, { me, now, toChoose }: Counted): DeskCounts['works'] {
  const none = (): WorkCount => ({ participations: 0, items: 0 })
  const works = { today: none(), 'to-choose': none(), overdue: none(), 'late-replies': none(), 'to-reconfirm': none() }
  for (const item of Object.values(board.items)) {
    if (item.retired !== null || !isMyItem(board, item, me)) continue
    for (const work of ON_BOARD) if (isItemWork(work, board, item, now)) works[work].items += 1
  }
  for (const one of Object.values(board.participations)) {
    if (one.retired !== null || !isMyParticipation(board, one, me)) continue
    for (const work of ON_BOARD) if (isParticipationWork(work, board, one, now)) works[work].participations += 1
  }
  for (const of of toChoose) {
    if (kindOf(of) === 'participation') works['to-choose'].participations += 1
    if (kindOf(of) === 'item') works['to-choose'].items += 1
  }
  return works
}

function countSides(board: Board, { me, now }: Counted): DeskCounts['requests'] {
  const ministry = me?.posting.value.ministry ?? null
  const sides = { received: { open: 0, late: 0 }, sent: { open: 0, late: 0 } }
  for (const request of Object.values(board.requests)) {
    const side = sides[sideOf(request, ministry)]
    if (request.step.value !== 'closed') side.open += 1
    if (isLate(request, now)) side.late += 1
  }
  return sides
}

function countKinds(board: Board, members: readonly Participation[]): DeskCounts['kinds'] {
  const kinds = new Map<DelegationKind, number>()
  for (const { delegation: id, attendance } of members) {
    const delegation = board.delegations[id]
    if (delegation === undefined) continue
    const isExpected = !delegation.group && attendance.value.status !== 'declined'
    kinds.set(delegation.kind, (kinds.get(delegation.kind) ?? 0) + Number(isExpected))
  }
  return kinds
}

function countChecklists(board: Board): DeskCounts['checklists'] {
  const checklists = new Map(Object.keys(board.sessions).map((id) => [id, { done: 0, total: 0 }]))
  for (const { session, retired, state } of Object.values(board.items)) {
    const checklist = checklists.get(session)
    if (checklist === undefined || retired !== null || state.value.status === 'not-applicable') continue
    checklist.total += 1
    if (state.value.status === 'done') checklist.done += 1
  }
  return checklists
}
