import type { Board } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import { accept, type Case, conflict, type Decision, invalid, notFound, nothingToDo, observed, refuse } from './decision.ts'
import { type Instant, instant } from './instant.ts'
import { isSettled, type Item } from './item.ts'
import { gatesPhase, nextPhases, PHASES } from './phases.ts'
import { outOfScope } from './rights.ts'
import type { DayPart, Ministry, SessionFormat, SessionPhase } from './status.ts'
import type { TextRef, ThingRef } from './text.ts'
import { replaceValue, type Stamp, type Tracked } from './tracked.ts'
import { Writing } from './writing.ts'

/** When a phase really began; a phase that was stepped back from keeps its line. */
export type PhaseTime = { phase: SessionPhase; at: Instant; reason: TextRef | null; steppedBack: boolean }

/** A dated part of the summit. */
export type Session = {
  id: string
  name: TextRef
  shortName: TextRef
  format: SessionFormat
  /** `YYYY-MM-DD` in Seoul. */
  day: string
  dayPart: DayPart | null
  venue: string | null
  lead: Ministry
  supporting: Ministry | null
  /** Milliseconds without confirmation after which a pending state is stale. */
  staleAfter: number
  /** Milliseconds without reply after which an invitation is late. */
  replyWithin: number
  phase: Tracked<SessionPhase>
  phaseTimes: readonly PhaseTime[]
  schedule: Tracked<Instant | null>
}

type SessionCommand = CommandOf<'session.set-phase' | 'session.step-back' | 'session.schedule'>
type SessionFact = FactOf<'session.phase-set' | 'session.stepped-back' | 'session.scheduled'>

export const sessionRef = (id: string): ThingRef => `session:${id}`

/** The critical items that stand against entering `phase`: those it gates that are open, and any that is blocked. */
export function openCriticalItems(board: Board, session: Session, phase: SessionPhase): Item[] {
  return Object.values(board.items).filter((item) => {
    if (item.session !== session.id || !item.critical || item.retired !== null) return false
    const { status } = item.state.value
    if (isSettled(status)) return false
    return item.gate === null ? status === 'blocked' : gatesPhase(session.format, item.gate, phase)
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
      return (
        conflict(asked, sessionRef(session.id), 'schedule', session.schedule) ??
        accept([{ type: 'session.scheduled', payload: { session: session.id, from, to } }])
      )
    }
  }
}

function decidePhase(asked: Case<CommandOf<'session.set-phase'>>, session: Session): Decision {
  const { phase: to, reason } = asked.command.payload
  const from = session.phase.value
  if (from === to) return nothingToDo
  const collision = conflict(asked, sessionRef(session.id), 'phase', session.phase)
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
    reason: writing.reason(reason, 'public'),
    openCritical,
  }
  return accept([{ type: 'session.phase-set', payload }], writing.texts)
}

function decideStepBack(asked: Case<CommandOf<'session.step-back'>>, session: Session): Decision {
  const { phase: to, reason } = asked.command.payload
  const from = session.phase.value
  if (from === to) return nothingToDo
  const collision = conflict(asked, sessionRef(session.id), 'phase', session.phase)
  if (collision !== null) return collision
  const order = PHASES[session.format]
  if (order.indexOf(to) !== order.indexOf(from) - 1) return invalid({ rule: 'no-such-step', from, to })
  const writing = new Writing(sessionRef(session.id), asked)
  const ref = writing.write('reason', reason.text, reason.class ?? 'public')
  const payload = { session: session.id, from, to, at: phaseTime(asked, session), reason: ref }
  return accept([{ type: 'session.stepped-back', payload }], writing.texts)
}

/** As observed on the spot, but never before the phase that it follows. */
const phaseTime = (asked: Case, session: Session): Instant =>
  instant(Math.max(observed(asked), session.phaseTimes.at(-1)?.at ?? 0))

/** Applies a fact about one session; total: one that is not there is left so. */
export function applySession(board: Board, fact: SessionFact, stamp: Stamp): Board {
  const session = board.sessions[fact.payload.session]
  if (session === undefined) return board
  return { ...board, sessions: { ...board.sessions, [session.id]: changed(session, fact, stamp) } }
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
        phaseTimes: [...session.phaseTimes, line],
      }
    }
    case 'session.scheduled':
      return { ...session, schedule: replaceValue(session.schedule, fact.payload.to, stamp) }
  }
}

export const sessionTexts = (session: Session): TextRef[] => [
  session.name,
  session.shortName,
  ...session.phaseTimes.flatMap(({ reason }) => (reason === null ? [] : [reason])),
]
