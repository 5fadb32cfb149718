import type { CommandOf } from './command.ts'
import {
  accept,
  type Case,
  conflict,
  type Decision,
  invalid,
  isApplied,
  notFound,
  nothingToDo,
  observed,
  refuse,
} from './decision.ts'
import { withEvidence } from './evidence.ts'
import type { Attendance, Head, Participation } from './participation-schema.ts'
import { outOfScope } from './rights.ts'
import { ATTENDANCE_STEPS, type AttendanceStatus } from './status.ts'
import type { TextClass, ThingRef } from './text.ts'
import { Writing } from './writing.ts'

type ParticipationCommand = CommandOf<
  | 'participation.set-status'
  | 'participation.reconfirm'
  | 'participation.set-head'
  | 'participation.announce-head'
  | 'participation.set-contact'
  | 'participation.set-arrangements'
  | 'participation.add'
  | 'participation.retire'
>

export const participationRef = (id: string): ThingRef => `participation:${id}`
export const participationId = (delegation: string, session: string): string => `${delegation}@${session}`

/** Confirmed or beyond. */
export const isConfirmed = (status: AttendanceStatus): boolean =>
  status === 'confirmed' || status === 'registered' || status === 'arrived'

/** A confirmation that nobody has shown evidence of. Who has arrived was seen, and needs no paper. */
export const isClaim = ({ status, evidence }: Attendance): boolean =>
  (status === 'confirmed' || status === 'registered') && evidence.length === 0

/** Back along the steps, or out of a refusal: such a change says why. */
const isStepBack = (from: AttendanceStatus, to: AttendanceStatus): boolean =>
  to !== from && (from === 'declined' || (to !== 'declined' && stepOf(to) < stepOf(from)))
const stepOf = (status: AttendanceStatus): number => ATTENDANCE_STEPS.findIndex((step) => step === status)

/** What a confirmation rests on still holds when the guest registers and arrives. */
const keepsEvidence = (from: AttendanceStatus, to: AttendanceStatus): boolean =>
  to === from || (isConfirmed(from) && isConfirmed(to) && stepOf(to) > stepOf(from))

/** Decides a command about one delegation in one session. */
export function decideParticipation(asked: Case<ParticipationCommand>): Decision {
  const { board, command, actor, scope } = asked
  if (command.type === 'participation.add') return decideAdd({ ...asked, command })

  const participation = board.participations[command.payload.participation]
  if (participation === undefined) return notFound(participationRef(command.payload.participation))
  const lead = board.delegations[participation.delegation]?.lead
  const venue = board.sessions[participation.session]?.venue ?? null
  const forbidden = outOfScope(scope, actor, lead === undefined ? { venue } : { lead, venue })
  if (forbidden !== null) return refuse(forbidden)
  // Logistics see who comes through the door; everything before that is between the ministries and the guest.
  if (command.type === 'participation.set-status' && scope === 'venue' && command.payload.status !== 'arrived')
    return refuse({ kind: 'forbidden', rule: 'role' })
  if (command.type === 'participation.retire') return decideRetire({ ...asked, command }, participation)
  if (participation.retired !== null) return invalid({ rule: 'retired' })

  switch (command.type) {
    case 'participation.set-status':
      return decideStatus({ ...asked, command }, participation)
    case 'participation.reconfirm':
      return decideReconfirmation(asked, participation)
    case 'participation.set-head':
      return decideHead({ ...asked, command }, participation)
    case 'participation.announce-head':
      return decideAnnouncement(asked, participation)
    case 'participation.set-contact':
      return decideContact({ ...asked, command }, participation)
    case 'participation.set-arrangements':
      return decideArrangements({ ...asked, command }, participation)
  }
}

function decideStatus(asked: Case<CommandOf<'participation.set-status'>>, participation: Participation): Decision {
  const { status, reason, evidence } = asked.command.payload
  const { id, attendance } = participation
  const from = attendance.value
  if (isApplied(asked, attendance)) return nothingToDo

  const writing = new Writing(participationRef(id), asked)
  // Logistics read no internal text, but what concerns the guests whom they receive.
  const usually: TextClass = asked.actor.role === 'logistics' ? 'contact' : 'internal'
  if (status === from.status && reason === undefined) {
    if (evidence === undefined) return nothingToDo
    const piece = writing.evidence(evidence, usually)
    return writing.accept({ type: 'participation.evidence-added', payload: { participation: id, evidence: piece } })
  }
  const collision = conflict(asked, participationRef(id), 'attendance', attendance.last)
  if (collision !== null) return collision
  if (reason === undefined && isStepBack(from.status, status))
    return invalid({ rule: 'reason-required', openCritical: [] })

  const kept = keepsEvidence(from.status, status) ? from.evidence : []
  const to: Attendance = {
    status,
    reason: reason === undefined ? null : writing.reason(reason, usually),
    evidence: evidence === undefined ? kept : withEvidence(kept, writing.evidence(evidence, usually)),
  }
  return writing.accept({ type: 'participation.status-set', payload: { participation: id, from, to } })
}

function decideReconfirmation(asked: Case, { id, attendance }: Participation): Decision {
  if (isApplied(asked, attendance)) return nothingToDo
  return (
    conflict(asked, participationRef(id), 'attendance', attendance.last) ??
    accept({ type: 'participation.reconfirmed', payload: { participation: id, at: observed(asked) } })
  )
}

function decideHead(asked: Case<CommandOf<'participation.set-head'>>, { id, head }: Participation): Decision {
  const { rank, name } = asked.command.payload
  const from = head.value
  const isNameKept = name === undefined || (name === null && from.name === null)
  if (isApplied(asked, head) || (rank === from.rank && isNameKept)) return nothingToDo
  const collision = conflict(asked, participationRef(id), 'head', head.last)
  if (collision !== null) return collision
  const writing = new Writing(participationRef(id), asked)
  const to: Head = { rank, name: name === undefined ? from.name : name && writing.write('name', name, 'internal') }
  return writing.accept({ type: 'participation.head-set', payload: { participation: id, from, to } })
}

function decideAnnouncement(asked: Case, { id, head }: Participation): Decision {
  const { name } = head.value
  if (name !== null && asked.board.revealed[name] === true) return nothingToDo
  const collision = conflict(asked, participationRef(id), 'head', head.last)
  if (collision !== null) return collision
  if (name === null) return invalid({ rule: 'nothing-to-announce' })
  return accept({ type: 'participation.head-announced', payload: { participation: id, reveals: [name] } })
}

function decideContact(asked: Case<CommandOf<'participation.set-contact'>>, { id, contact }: Participation): Decision {
  const wanted = asked.command.payload.contact
  if (isApplied(asked, contact) || (wanted === null && contact.value === null)) return nothingToDo
  const collision = conflict(asked, participationRef(id), 'contact', contact.last)
  if (collision !== null) return collision
  const writing = new Writing(participationRef(id), asked)
  const to = wanted === null ? null : writing.write('contact', wanted, 'contact')
  return writing.accept({ type: 'participation.contact-set', payload: { participation: id, from: contact.value, to } })
}

function decideArrangements(
  asked: Case<CommandOf<'participation.set-arrangements'>>,
  { id, arrangements }: Participation,
): Decision {
  const from = arrangements.value
  const { interpretation, timeZone } = asked.command.payload
  if (from.interpretation === interpretation && from.timeZone === timeZone) return nothingToDo
  const payload = { participation: id, from, to: { interpretation, timeZone } }
  return (
    conflict(asked, participationRef(id), 'arrangements', arrangements.last) ??
    accept({ type: 'participation.arrangements-set', payload })
  )
}

function decideAdd(asked: Case<CommandOf<'participation.add'>>): Decision {
  const { board, command, actor, scope } = asked
  const { delegation: delegationId, session } = command.payload
  const delegation = board.delegations[delegationId]
  if (delegation === undefined) return notFound(`delegation:${delegationId}`)
  if (board.sessions[session] === undefined) return notFound(`session:${session}`)
  const forbidden = outOfScope(scope, actor, { lead: delegation.lead })
  if (forbidden !== null) return refuse(forbidden)
  const id = participationId(delegationId, session)
  const there = board.participations[id]
  if (there !== undefined && there.retired === null) return nothingToDo
  return (
    conflict(asked, participationRef(id), 'listing', there?.listed ?? null) ??
    accept({ type: 'participation.added', payload: { participation: id, delegation: delegationId, session } })
  )
}

/** Taking a participation off the list touches all of it: whoever does so has seen how it stands. */
function decideRetire(asked: Case<CommandOf<'participation.retire'>>, participation: Participation): Decision {
  const { id, retired, listed, attendance, head, contact, arrangements } = participation
  if (retired !== null) return nothingToDo
  const of = participationRef(id)
  const collision =
    conflict(asked, of, 'listing', listed) ??
    conflict(asked, of, 'attendance', attendance.last) ??
    conflict(asked, of, 'head', head.last) ??
    conflict(asked, of, 'contact', contact.last) ??
    conflict(asked, of, 'arrangements', arrangements.last)
  if (collision !== null) return collision
  const writing = new Writing(of, asked)
  const reason = writing.reason(asked.command.payload.reason, 'internal')
  return writing.accept({ type: 'participation.retired', payload: { participation: id, reason } })
}
