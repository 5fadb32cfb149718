import type { Board, BoardPatch } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import {
  accept,
  type Case,
  conflict,
  type Decision,
  invalid,
  notFound,
  nothingToDo,
  observed,
  refuse,
} from './decision.ts'
import { type Instant, later, seoulDay } from './instant.ts'
import type { Item } from './item-schema.ts'
import { isSettled } from './item.ts'
import { gatesPhase, hasBegun, nextPhases, previousPhases } from './phases.ts'
import { outOfScope } from './rights.ts'
import type { PhaseTime, Session } from './session-schema.ts'
import type { SessionPhase } from './status.ts'
import type { TextRef, ThingRef } from './text.ts'
import { replaceValue, setValue, type Stamp } from './tracked.ts'
import { Writing } from './writing.ts'

/** A session has a dozen phase times at most, unless somebody steps to and fro: then the log knows the older ones. */
const PHASE_TIMES_KEPT = 50

type SessionCommand = CommandOf<'session.set-phase' | 'session.step-back' | 'session.schedule'>
type SessionFact = FactOf<'session.phase-set' | 'session.stepped-back' | 'session.scheduled'>

export const sessionRef = (id: string): ThingRef => `session:${id}`

/**
 * The critical items that stand against entering `phase`: open ones that gate it, and blocked ones that gate no phase.
 * Once the session has begun, what stood against its beginning is passed.
 */
export function openCriticalItems(board: Board, session: Session, phase: SessionPhase): Item[] {
  const begun = hasBegun(session.format, session.phase.value)
  return Object.values(board.items).filter((item) => {
    if (item.session !== session.id || !item.critical || item.retired !== null) return false
    const { status } = item.state.value
    if (isSettled(status)) return false
    if (item.gate === null) return status === 'blocked' && !begun
    return gatesPhase(session.format, item.gate, phase) && !(begun && gatesPhase(session.format, item.gate, 'live'))
  })
}

/** Decides a command about one session. */
export function decideSession(asked: Case<SessionCommand>): Decision {
  const { board, command, actor, scope } = asked
  const session = board.sessions[command.payload.session]
  if (session === undefined) return notFound(sessionRef(command.payload.session))
  const forbidden = outOfScope(scope, actor, { lead: session.lead, venue: session.venue })
  if (forbidden !== null) return refuse(forbidden)
  switch (command.type) {
    case 'session.set-phase':
      return decidePhase({ ...asked, command }, session)
    case 'session.step-back':
      return decideStepBack({ ...asked, command }, session)
    case 'session.schedule': {
      const from = session.schedule.value
      const to = command.payload.startsAt
      if (from === to) return nothingToDo
      const collision = conflict(asked, sessionRef(session.id), 'schedule', session.schedule.last)
      if (collision !== null) return collision
      if (to !== null && seoulDay(to) !== session.day) return invalid({ rule: 'on-another-day' })
      return accept({ type: 'session.scheduled', payload: { session: session.id, from, to } })
    }
  }
}

function decidePhase(asked: Case<CommandOf<'session.set-phase'>>, session: Session): Decision {
  const { phase: to, reason } = asked.command.payload
  const from = session.phase.value
  if (from === to) return nothingToDo
  const collision = conflict(asked, sessionRef(session.id), 'phase', session.phase.last)
  if (collision !== null) return collision
  if (!nextPhases(session.format, from).includes(to)) return invalid({ rule: 'no-such-step', from, to })
  const openCritical = openCriticalItems(asked.board, session, to).map((item) => item.id)
  if (openCritical.length > 0 && reason === undefined) return invalid({ rule: 'reason-required', openCritical })
  const writing = new Writing(sessionRef(session.id), asked)
  const payload = {
    session: session.id,
    from,
    to,
    at: phaseTime(asked, session),
    reason: reason === undefined ? null : writing.reason(reason, 'public'),
    openCritical,
  }
  return writing.accept({ type: 'session.phase-set', payload })
}

function decideStepBack(asked: Case<CommandOf<'session.step-back'>>, session: Session): Decision {
  const { phase: to, reason } = asked.command.payload
  const from = session.phase.value
  if (from === to) return nothingToDo
  const collision = conflict(asked, sessionRef(session.id), 'phase', session.phase.last)
  if (collision !== null) return collision
  if (!previousPhases(session.format, from).includes(to)) return invalid({ rule: 'no-such-step', from, to })
  const writing = new Writing(sessionRef(session.id), asked)
  const why = writing.reason(reason, 'public')
  const payload = { session: session.id, from, to, at: phaseTime(asked, session), reason: why }
  return writing.accept({ type: 'session.stepped-back', payload })
}

/** As observed on the spot, but never before the phase that it follows; the first never before the log. */
const phaseTime = (asked: Case, { phaseTimes, phase }: Session): Instant =>
  later(observed(asked), phaseTimes.at(-1)?.at ?? phase.changedAt)

/** What a fact about one session makes of the board; total: one that is not there is left so. */
export function applySession(board: Board, fact: SessionFact, stamp: Stamp): BoardPatch {
  const session = board.sessions[fact.payload.session]
  return session === undefined ? {} : { sessions: { [session.id]: changed(session, fact, stamp) } }
}

function changed(session: Session, fact: SessionFact, stamp: Stamp): Session {
  switch (fact.type) {
    case 'session.phase-set':
    case 'session.stepped-back': {
      const { to: phase, at, reason } = fact.payload
      const line: PhaseTime = { phase, at, reason, steppedBack: fact.type === 'session.stepped-back' }
      return {
        ...session,
        phase: replaceValue(session.phase, phase, stamp),
        phaseTimes: [...session.phaseTimes, line].slice(-PHASE_TIMES_KEPT),
      }
    }
    case 'session.scheduled':
      return { ...session, schedule: setValue(session.schedule, fact.payload, stamp) }
  }
}

export const sessionTexts = (session: Session): TextRef[] => [
  session.name,
  session.shortName,
  ...session.phaseTimes.flatMap(({ reason }) => (reason === null ? [] : [reason])),
]
