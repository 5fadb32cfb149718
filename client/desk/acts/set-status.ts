import { adviceOn } from '#client/sync/advice.ts'
import { isClaim } from '#shared/board/participation.ts'
import type { AttendanceStatus, EvidenceKind, ItemStatus } from '#shared/board/status.ts'
import { idOf, type ThingRef } from '#shared/board/text.ts'
import type { Desk } from '../state/use-desk.ts'
import { ask, asksForReason } from './ask.ts'
import { openDraft } from './drafts.ts'

/** Sets the attendance of a participation at once, or opens a draft where it asks for a reason, or may want one. */
export function setAttendance(desk: Desk, of: ThingRef, status: AttendanceStatus): void {
  const { sync, store } = desk
  const payload = { participation: idOf(of), status }
  if (sync.state().board.participations[idOf(of)]?.attendance.value.status === status) return

  const refusal = adviceOn(sync, 'participation.set-status', payload)
  const needsReason = asksForReason(refusal)
  if (needsReason || (refusal === null && status === 'declined'))
    return openDraft(desk, of, { do: 'set-attendance', status, needsReason })
  if (refusal !== null) return store.setState({ said: { what: 'refused', of, refusal } })

  ask(desk, 'participation.set-status', payload)
  store.setState({ said: { what: 'attendance-set', of, status, claim: isUnproved(desk, of) } })
}

/** Sets the status of an item at once, or opens a draft where it asks for a reason. */
export function setItem(desk: Desk, of: ThingRef, status: ItemStatus): void {
  const { sync, store } = desk
  const payload = { item: idOf(of), status }
  const present = sync.state().board.items[idOf(of)]?.state.value.status
  // A reason for what is already blocked is worth another word; anything else would change nothing.
  const again = present === status && (status === 'blocked' || status === 'not-applicable')
  if (present === status && !again) return

  const refusal = adviceOn(sync, 'item.set-status', payload)
  if (again || asksForReason(refusal)) return openDraft(desk, of, { do: 'set-item', status, needsReason: true })
  if (refusal !== null) return store.setState({ said: { what: 'refused', of, refusal } })

  ask(desk, 'item.set-status', payload)
  store.setState({ said: { what: 'item-set', of, status } })
}

/** Says that the status of a row is still true. */
export function reconfirm(desk: Desk, of: ThingRef): void {
  const { sync, store } = desk
  const isItem = of.startsWith('item:')
  const refusal = isItem
    ? adviceOn(sync, 'item.reconfirm', { item: idOf(of) })
    : adviceOn(sync, 'participation.reconfirm', { participation: idOf(of) })
  if (refusal !== null) return store.setState({ said: { what: 'refused', of, refusal } })
  if (isItem) ask(desk, 'item.reconfirm', { item: idOf(of) })
  else ask(desk, 'participation.reconfirm', { participation: idOf(of) })
  store.setState({ said: { what: 'reconfirmed', of } })
}

/** Gives a claim its evidence in one key; false if the row claims nothing. */
export function prove(desk: Desk, of: ThingRef, kind: EvidenceKind): boolean {
  const attendance = desk.sync.state().board.participations[idOf(of)]?.attendance.value
  if (attendance === undefined || !isClaim(attendance)) return false
  const { status } = attendance
  ask(desk, 'participation.set-status', { participation: idOf(of), status, evidence: { kind } })
  return true
}

/** Opens a draft for a piece of evidence with a note; none is asked for. */
export function addEvidence(desk: Desk, of: ThingRef): void {
  const kind: EvidenceKind = of.startsWith('item:') ? 'document' : 'note-verbale'
  openDraft(desk, of, { do: 'add-evidence', kind })
}

/** True if a row claims what nobody has shown evidence of. */
function isUnproved({ sync }: Desk, of: ThingRef): boolean {
  const participation = sync.state().board.participations[idOf(of)]
  return participation !== undefined && isClaim(participation.attendance.value)
}
