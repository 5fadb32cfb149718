import type { Board } from './board.ts'
import type { Instant } from './instant.ts'
import type { Item } from './item-schema.ts'
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
export function passedGates({ sessions, items }: Pick<Board, 'sessions' | 'items'>): PassedGate[] {
  // On each change of the board: a walk over the items for every session would be felt where there are many of both.
  const open = Map.groupBy(Object.values(items).filter(isOpenGate), ({ session }) => session)
  return Object.values(sessions).flatMap((session) => {
    const { id, format, phase, phaseTimes } = session
    if (phase.value === 'concluded') return []
    const behind = (open.get(id) ?? []).filter(({ gate }) => gate !== null && gatesPhase(format, gate, phase.value))
    if (behind.length === 0) return []
    const passed = phaseTimes.flatMap(({ at, reason, steppedBack }) =>
      reason === null || steppedBack ? [] : [{ at, reason }],
    )
    return [{ session, items: behind.map((item) => item.id), passed: passed.at(-1) ?? null }]
  })
}

const isOpenGate = ({ critical, retired, gate, state }: Item): boolean =>
  critical && retired === null && gate !== null && !isSettled(state.value.status)
