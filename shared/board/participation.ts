import type { Board } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import { accept, type Case, conflict, type Decision, invalid, notFound, nothingToDo, observed, refuse } from './decision.ts'
import type { Instant } from './instant.ts'
import type { Arrangements, Attendance, Head } from './participation-schema.ts'
import { outOfScope } from './rights.ts'
import { ATTENDANCE_STEPS, type AttendanceStatus } from './status.ts'
import type { TextRef, ThingRef } from './text.ts'
import { replaceValue, type Stamp, type Tracked, untouched } from './tracked.ts'
import { Writing } from './writing.ts'

/** One delegation in one session. */
export type Participation = {
  id: string
  delegation: string
  session: string
  role: 'host' | 'co-host' | 'guest'
  retired: TextRef | null
  /** When somebody last said that the attendance is (still) true. */
  confirmedAt: Instant
  attendance: Tracked<Attendance>
  head: Tracked<Head>
  contact: Tracked<TextRef | null>
  arrangements: Tracked<Arrangements>
}

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
type ParticipationFact = FactOf<
  | 'participation.status-set'
  | 'participation.evidence-added'
  | 'participation.reconfirmed'
  | 'participation.head-set'
  | 'participation.head-announced'
  | 'participation.contact-set'
  | 'participation.arrangements-set'
  | 'participation.added'
  | 'participation.retired'
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
  from === 'declined' || (to !== 'declined' && stepOf(to) < stepOf(from))
const stepOf = (status: AttendanceStatus): number => (ATTENDANCE_STEPS as readonly string[]).indexOf(status)

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
  if (command.type === 'participation.retire') return decideRetire({ ...asked, command }, participation)
  if (participation.retired !== null) return invalid({ rule: 'retired' })

  const { id } = participation
  const of = participationRef(id)
  switch (command.type) {
    case 'participation.set-status':
      return decideStatus({ ...asked, command }, participation)
    case 'participation.reconfirm':
      return (
        conflict(asked, of, 'attendance', participation.attendance) ??
        accept([{ type: 'participation.reconfirmed', payload: { participation: id, at: observed(asked) } }])
      )
    case 'participation.set-head':
      return decideHead({ ...asked, command }, participation)
    case 'participation.announce-head':
      return decideAnnouncement(asked, participation)
    case 'participation.set-contact': {
      const collision = conflict(asked, of, 'contact', participation.contact)
      if (collision !== null) return collision
      const writing = new Writing(of, asked)
      const { contact } = command.payload
      const to = contact === null ? null : writing.write('contact', contact, 'contact')
      if (to === null && participation.contact.value === null) return nothingToDo
      const payload = { participation: id, from: participation.contact.value, to }
      return accept([{ type: 'participation.contact-set', payload }], writing.texts)
    }
    case 'participation.set-arrangements': {
      const from = participation.arrangements.value
      const { interpretation, timeZone } = command.payload
      if (from.interpretation === interpretation && from.timeZone === timeZone) return nothingToDo
      const payload = { participation: id, from, to: { interpretation, timeZone } }
      return (
        conflict(asked, of, 'arrangements', participation.arrangements) ??
        accept([{ type: 'participation.arrangements-set', payload }])
      )
    }
  }
}

function decideStatus(asked: Case<CommandOf<'participation.set-status'>>, participation: Participation): Decision {
  const { status, reason, evidence } = asked.command.payload
  // Logistics see who comes through the door; everything before that is between the ministries and the guest.
  if (asked.scope === 'venue' && status !== 'arrived') return refuse({ kind: 'forbidden', rule: 'role' })
  if (reason?.class === 'internal' && asked.actor.role === 'logistics') return invalid({ rule: 'class-unreadable-by-author' })

  const { id } = participation
  const from = participation.attendance.value
  const writing = new Writing(participationRef(id), asked)
  if (status === from.status && reason === undefined) {
    if (evidence === undefined) return nothingToDo
    const added = writing.evidence(evidence)
    return accept([{ type: 'participation.evidence-added', payload: { participation: id, evidence: added } }], writing.texts)
  }
  const collision = conflict(asked, participationRef(id), 'attendance', participation.attendance)
  if (collision !== null) return collision
  if (reason === undefined && isStepBack(from.status, status)) return invalid({ rule: 'reason-required', openCritical: [] })

  // What a confirmation rests on still holds when the guest registers and arrives.
  const keeps = status === from.status || (isConfirmed(from.status) && isConfirmed(status) && stepOf(status) > stepOf(from.status))
  const kept = keeps ? from.evidence : []
  const to: Attendance = {
    status,
    reason: writing.reason(reason, 'internal'),
    evidence: evidence === undefined ? kept : [...kept, writing.evidence(evidence)],
  }
  return accept([{ type: 'participation.status-set', payload: { participation: id, from, to } }], writing.texts)
}

function decideHead(asked: Case<CommandOf<'participation.set-head'>>, participation: Participation): Decision {
  const { rank, name } = asked.command.payload
  const of = participationRef(participation.id)
  const from = participation.head.value
  if (rank === from.rank && name === null && from.name === null) return nothingToDo
  const collision = conflict(asked, of, 'head', participation.head)
  if (collision !== null) return collision
  const writing = new Writing(of, asked)
  const to: Head = { rank, name: name === null ? null : writing.write('name', name, 'internal') }
  return accept([{ type: 'participation.head-set', payload: { participation: participation.id, from, to } }], writing.texts)
}

function decideAnnouncement(asked: Case, participation: Participation): Decision {
  const { name } = participation.head.value
  if (name === null) return invalid({ rule: 'nothing-to-announce' })
  if (asked.board.revealed[name] === true) return nothingToDo
  return (
    conflict(asked, participationRef(participation.id), 'head', participation.head) ??
    accept([{ type: 'participation.head-announced', payload: { participation: participation.id, reveals: [name] } }])
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
  return accept([{ type: 'participation.added', payload: { participation: id, delegation: delegationId, session } }])
}

function decideRetire(asked: Case<CommandOf<'participation.retire'>>, participation: Participation): Decision {
  if (participation.retired !== null) return nothingToDo
  const writing = new Writing(participationRef(participation.id), asked)
  const { text, class: textClass } = asked.command.payload.reason
  const reason = writing.write('reason', text, textClass ?? 'internal')
  return accept([{ type: 'participation.retired', payload: { participation: participation.id, reason } }], writing.texts)
}

/** Applies a fact about one participation; total: one that is not there is left so. */
export function applyParticipation(board: Board, fact: ParticipationFact, stamp: Stamp): Board {
  const { participation: id } = fact.payload
  const before = board.participations[id]
  const after =
    fact.type === 'participation.added'
      ? added(before, fact.payload, stamp.at)
      : before === undefined
        ? undefined
        : changed(before, fact, stamp)
  if (after === undefined) return board
  const revealed =
    fact.type === 'participation.head-announced'
      ? { ...board.revealed, ...Object.fromEntries(fact.payload.reveals.map((ref) => [ref, true as const])) }
      : board.revealed
  return { ...board, revealed, participations: { ...board.participations, [id]: after } }
}

function changed(
  participation: Participation,
  fact: Exclude<ParticipationFact, { type: 'participation.added' }>,
  stamp: Stamp,
): Participation {
  const { attendance } = participation
  switch (fact.type) {
    case 'participation.status-set':
      return { ...participation, confirmedAt: stamp.observedAt, attendance: replaceValue(attendance, fact.payload.to, stamp) }
    case 'participation.evidence-added': {
      const value = { ...attendance.value, evidence: [...attendance.value.evidence, fact.payload.evidence] }
      return { ...participation, confirmedAt: stamp.observedAt, attendance: replaceValue(attendance, value, stamp) }
    }
    case 'participation.reconfirmed':
      return { ...participation, confirmedAt: fact.payload.at }
    case 'participation.head-set':
      return { ...participation, head: replaceValue(participation.head, fact.payload.to, stamp) }
    case 'participation.head-announced':
      return participation
    case 'participation.contact-set':
      return { ...participation, contact: replaceValue(participation.contact, fact.payload.to, stamp) }
    case 'participation.arrangements-set':
      return { ...participation, arrangements: replaceValue(participation.arrangements, fact.payload.to, stamp) }
    case 'participation.retired':
      return { ...participation, retired: fact.payload.reason }
  }
}

/** A new participation, or one that was taken off the list and comes back as it was. */
function added(
  before: Participation | undefined,
  { participation: id, delegation, session }: FactOf<'participation.added'>['payload'],
  at: Instant,
): Participation {
  if (before !== undefined) return { ...before, retired: null }
  return {
    id,
    delegation,
    session,
    role: 'guest',
    retired: null,
    confirmedAt: at,
    attendance: untouched({ status: 'planned', reason: null, evidence: [] }, at),
    head: untouched({ rank: null, name: null }, at),
    contact: untouched(null, at),
    arrangements: untouched({ interpretation: null, timeZone: null }, at),
  }
}

/** Every text that the participation refers to, what an undo would bring back included. */
export const participationTexts = ({ retired, attendance, head, contact }: Participation): TextRef[] =>
  [
    retired,
    ...[attendance.value, attendance.before].flatMap((value) =>
      value === null ? [] : [value.reason, ...value.evidence.map((piece) => piece.note)],
    ),
    head.value.name,
    head.before?.name ?? null,
    contact.value,
    contact.before,
  ].filter((ref) => ref !== null)
