import type { Board } from './board.ts'
import type { Instant } from './instant.ts'
import { isSettled } from './item.ts'
import { gatesPhase } from './phases.ts'
import type { Session } from './session-schema.ts'
import type { TextRef } from './text.ts'

/** A session that is in a phase although critical items that gate it are open (유보 진행). */
export type PassedGate = {
  session: Session
  /** Still open. */
  items: readonly string[]
  /** When it went on the last time, and why; null where the items came only afterwards. */
  passed: { at: Instant; reason: TextRef } | null
}

/**
 * What went on with a reason and is still to be done: it is told until each of its items is settled or taken off the list,
 * or its session is over. Reality may proceed, but never silently.
 */
export const passedGates = ({ sessions, items }: Pick<Board, 'sessions' | 'items'>): PassedGate[] =>
  Object.values(sessions).flatMap((session) => {
    const { format, phase, phaseTimes } = session
    if (phase.value === 'concluded') return []
    const open = Object.values(items).filter(
      ({ session: of, critical, retired, gate, state }) =>
        of === session.id &&
        critical &&
        retired === null &&
        gate !== null &&
        !isSettled(state.value.status) &&
        gatesPhase(format, gate, phase.value),
    )
    if (open.length === 0) return []
    const passed = phaseTimes.flatMap(({ at, reason, steppedBack }) =>
      reason === null || steppedBack ? [] : [{ at, reason }],
    )
    return [{ session, items: open.map(({ id }) => id), passed: passed.at(-1) ?? null }]
  })
