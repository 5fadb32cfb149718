import type { SessionFormat, SessionPhase } from './status.ts'

/** The phases of a session by its format, in order. */
export const PHASES: Record<SessionFormat, readonly SessionPhase[]> = {
  'in-person': ['planned', 'setup', 'rehearsal', 'ready', 'doors-open', 'live', 'break', 'concluded'],
  virtual: ['planned', 'connection-tests', 'rehearsal', 'ready', 'live', 'concluded'],
}

/** The phases that may follow: one step on; a break returns to live, and live may also end without a break. */
export function nextPhases(format: SessionFormat, phase: SessionPhase): readonly SessionPhase[] {
  if (phase === 'live') return format === 'in-person' ? ['break', 'concluded'] : ['concluded']
  if (phase === 'break') return ['live', 'concluded']
  const order = PHASES[format]
  const next = order[order.indexOf(phase) + 1]
  return next === undefined ? [] : [next]
}

/** The phases that a step back may lead to: the earlier ones that this one may follow. */
export function previousPhases(format: SessionFormat, phase: SessionPhase): readonly SessionPhase[] {
  const earlier = PHASES[format].slice(0, PHASES[format].indexOf(phase))
  return earlier.filter((candidate) => nextPhases(format, candidate).includes(phase))
}

/** True if `gate` must be passed no later than on entering `phase`. */
export const gatesPhase = (format: SessionFormat, gate: SessionPhase, phase: SessionPhase): boolean =>
  PHASES[format].indexOf(gate) <= PHASES[format].indexOf(phase)

/** In `live` or beyond. */
export const hasBegun = (format: SessionFormat, phase: SessionPhase): boolean =>
  PHASES[format].indexOf(phase) >= PHASES[format].indexOf('live')
