import type { Board } from '../board.ts'
import { daysUntil, type Instant } from '../instant.ts'
import type { Item } from '../item-schema.ts'
import { isSettled } from '../item.ts'
import { PHASES } from '../phases.ts'
import { readiness } from '../readiness.ts'
import { reasonsFor, TIER_OF } from './agenda-reasons.ts'
import type { AgendaEntry } from './agenda-schema.ts'
import type { BriefedCall } from './pre-call-schema.ts'
import type { Review } from './review-schema.ts'
import { standingUndertakings } from './standing-entries.ts'

/** The tier of what is only confirmed. */
const CONSENT = 6

/**
 * The agenda by exception: every workstream with its tier and the reasons for it. In a tier the nearest gate comes
 * first, then the most open critical items, then the order of the definition. Without `calls` (before the brief is
 * frozen they are sealed) it goes by the board and the last review alone.
 */
export function agenda(
  board: Board,
  previous: Review | null,
  now: Instant,
  calls: readonly BriefedCall[] = [],
): AgendaEntry[] {
  const { workstreams: rollUps } = readiness(board, now)
  const undertakings = previous === null ? [] : standingUndertakings(previous)
  const places = Object.values(board.workstreams).map((workstream) => {
    const items = Object.values(board.items).filter(
      (item) => item.workstream === workstream.id && item.retired === null,
    )
    const reasons = reasonsFor({
      board,
      now,
      workstream,
      level: rollUps[workstream.id]?.level ?? 'not-applicable',
      items,
      calls: calls.filter((call) => call.workstream === workstream.id),
      undertakings: undertakings.filter((one) => one.workstream === workstream.id),
    })
    const open = items.filter((item) => !isSettled(item.state.value.status))
    const tier = Math.min(CONSENT, ...reasons.map(({ rule }) => TIER_OF[rule]))
    return {
      entry: { workstream: workstream.id, tier, reasons },
      gate: Math.min(...open.map((item) => distanceToGate(board, item, now))),
      critical: open.filter((item) => item.critical).length,
    }
  })
  // Sorting keeps the order of what is equal, and that is the definition's.
  return places
    .toSorted(
      (one, other) => one.entry.tier - other.entry.tier || near(one.gate, other.gate) || other.critical - one.critical,
    )
    .map(({ entry }) => entry)
}

/** Both may be infinitely far away. */
const near = (one: number, other: number): number => (one === other ? 0 : one - other)

/** How far away the phase is that an item gates: days first, then phases of the day. Infinite without a gate. */
function distanceToGate(board: Board, { session: id, gate }: Item, now: Instant): number {
  const session = board.sessions[id]
  if (gate === null || session === undefined) return Infinity
  const phases = PHASES[session.format]
  return daysUntil(now, session.day) * phases.length + phases.indexOf(gate) - phases.indexOf(session.phase.value)
}
