import type { Participation } from '#shared/board/participation-schema.ts'
import { participationRef } from '#shared/board/participation.ts'
import { countAttendance } from '#shared/board/readiness.ts'
import { DELEGATION_KINDS } from '../frame/desk-view.ts'
import { isMyParticipation, isParticipationWork } from './my-work.ts'
import type { RowContext, RowGroup } from './row-group.ts'

/** The delegations of a session by kind, by name within it, groups without names last. */
export function participationGroups(context: RowContext): RowGroup[] {
  const { board, view, rank } = context
  const shown = Object.values(board.participations).filter((one) => isInScope(one, context) && isShown(one, context))
  const isGroup = ({ delegation }: Participation) => board.delegations[delegation]?.group === true
  return DELEGATION_KINDS.filter((kind) => view.kind === null || view.kind === kind).flatMap((kind) => {
    const ofKind = shown
      .filter(({ delegation }) => board.delegations[delegation]?.kind === kind)
      .toSorted((a, b) => Number(isGroup(a)) - Number(isGroup(b)) || rank(a.delegation) - rank(b.delegation))
    if (ofKind.length === 0) return []
    const counts = countAttendance(ofKind.filter((one) => !isGroup(one)))
    return [{ by: 'kind', key: `kind:${kind}`, kind, counts, rows: ofKind.map(({ id }) => participationRef(id)) }]
  })
}

/** What cannot change under somebody's hands: where it belongs and what it is called. */
function isInScope(participation: Participation, { board, view, session, match, textOf }: RowContext): boolean {
  const delegation = board.delegations[participation.delegation]
  if (delegation === undefined || (session !== null && participation.session !== session)) return false
  if (view.ministry !== null && delegation.lead !== view.ministry) return false
  const { name } = participation.head.value
  return match === null || match([textOf(delegation.name), name === null ? undefined : textOf(name)])
}

/** What is listed, and what is kept although it is not any more: asked last, for it is asked of every one. */
const isShown = (participation: Participation, context: RowContext): boolean =>
  isListed(participation, context) || context.kept.has(participationRef(participation.id))

function isListed(participation: Participation, { board, view, me, now, toChoose }: RowContext): boolean {
  if (participation.retired !== null) return false
  if (view.work === 'to-choose') return toChoose.has(participationRef(participation.id))
  const { status } = participation.attendance.value
  if (view.status === null ? status === 'declined' && !view.withSettled : status !== view.status) return false
  if (view.work !== null && !isParticipationWork(view.work, board, participation, now)) return false
  return !(view.mine || view.work !== null) || isMyParticipation(board, participation, me)
}
