import type { Board } from '#shared/board/board.ts'
import type { Delegation } from '#shared/board/delegation-schema.ts'
import type { Instant } from '#shared/board/instant.ts'
import type { Participation } from '#shared/board/participation-schema.ts'
import { isClaim, isConfirmed } from '#shared/board/participation.ts'
import { isReplyLate } from '#shared/board/readiness.ts'
import type { DelegationKind, Rank } from '#shared/board/status.ts'
import type { TextRef } from '#shared/board/text.ts'

/** Why a delegation is still open, the most urgent first; `unnamed` is a group of which no name is known yet. */
export const STANDINGS = ['late', 'tentative', 'awaiting', 'planned', 'unnamed'] as const
export type Standing = (typeof STANDINGS)[number]

export type OpenDelegation = { id: string; name: TextRef; standing: Standing; since: Instant; rank: Rank | null }
export type ConfirmedDelegation = { id: string; name: TextRef; claim: boolean }

/** One column: the delegations of kinds that belong together, open or confirmed. */
export type AttendanceGroup = {
  kinds: readonly DelegationKind[]
  /** Named delegations that are expected, as the roll-up counts them. */
  expected: number
  open: readonly OpenDelegation[]
  confirmed: readonly ConfirmedDelegation[]
}

type Member = { participation: Participation; delegation: Delegation }

const KINDS: readonly (readonly DelegationKind[])[] = [
  ['country', 'international-organisation'],
  ['company'],
  ['academia', 'civil-society'],
]

/**
 * Who comes to a session and who is still open, by kind: those without a reply in time first, the oldest first.
 * Those who declined are in no group, and no group is empty.
 * @param most columns there may be; with fewer than there are groups, the last ones share
 * @param compare the order of names where nothing else tells them apart
 */
export function attendanceGroups(
  board: Board,
  sessionId: string,
  now: Instant,
  most: number,
  compare: (a: TextRef, b: TextRef) => number,
): AttendanceGroup[] {
  const members = membersOf(board, sessionId)
  const present = KINDS.filter((kinds) => members.some(({ delegation }) => kinds.includes(delegation.kind)))
  const columns = [...present.slice(0, most - 1), present.slice(most - 1).flat()].filter(({ length }) => length > 0)
  return columns.map((kinds) => {
    const ofKinds = members.filter(({ delegation }) => kinds.includes(delegation.kind))
    return {
      kinds,
      expected: ofKinds.filter(({ delegation }) => !delegation.group).length,
      open: ofKinds
        .filter((member) => !isThere(member))
        .map((member) => openDelegation(board, member, now))
        .toSorted((a, b) => urgency(a) - urgency(b) || a.since - b.since || compare(a.name, b.name)),
      confirmed: ofKinds
        .filter(isThere)
        .map(({ participation, delegation }) => ({
          id: participation.id,
          name: delegation.name,
          claim: isClaim(participation.attendance.value),
        }))
        .toSorted((a, b) => Number(b.claim) - Number(a.claim) || compare(a.name, b.name)),
    }
  })
}

function membersOf(board: Board, sessionId: string): Member[] {
  return Object.values(board.participations).flatMap((participation) => {
    const delegation = board.delegations[participation.delegation]
    if (participation.session !== sessionId || participation.retired !== null || delegation === undefined) return []
    const declined = participation.attendance.value.status === 'declined' && !delegation.group
    return declined ? [] : [{ participation, delegation }]
  })
}

const isThere = ({ participation, delegation }: Member): boolean =>
  !delegation.group && isConfirmed(participation.attendance.value.status)

const openDelegation = (board: Board, { participation, delegation }: Member, now: Instant): OpenDelegation => ({
  id: participation.id,
  name: delegation.name,
  standing: delegation.group ? 'unnamed' : standingOf(board, participation, now),
  since: participation.attendance.changedAt,
  rank: participation.head.value.rank,
})

function standingOf(board: Board, participation: Participation, now: Instant): Standing {
  const { status } = participation.attendance.value
  if (isReplyLate(participation, board.sessions[participation.session], now)) return 'late'
  return status === 'planned' || status === 'tentative' ? status : 'awaiting'
}

const urgency = ({ standing }: OpenDelegation): number => STANDINGS.indexOf(standing)
