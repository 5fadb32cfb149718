import { describe, expect, it } from 'vitest'
import { BoardLog, hashAt, type PersonName } from '../../testing/board-log.ts'
import { reviewIn, reviewOf } from '../../testing/review-log.ts'
import { SAMPLES } from '../../testing/samples.ts'
import { COMMAND_TYPES, commandSchema } from '../command.ts'
import { decide } from '../decide.ts'
import type { Decision } from '../decision.ts'
import { OPERATOR } from '../identity.ts'
import { RIGHTS } from '../rights.ts'
import { ROLES } from '../status.ts'
import { isReviewCommandType, stateSays } from './review-states.ts'
import { REVIEW_STATES } from './review-status.ts'

/** One of each role; the chair chairs, the officer records, the viewer has no stage. */
const OF_ROLE = {
  admin: 'admin',
  chair: 'mofa-chair',
  desk: 'mofa-desk',
  logistics: 'kist-logistics',
  viewer: 'viewer',
  [OPERATOR]: OPERATOR,
} as const satisfies Record<string, PersonName>

const TYPES = COMMAND_TYPES.filter((type) => isReviewCommandType(type))
const CELLS = REVIEW_STATES.flatMap((state) => TYPES.map((type) => ({ state, type })))

/** A decision as a cell of the table: whatever is refused for what the command itself says was decided. */
function outcomeOf(decision: Decision): string {
  if (decision.ok) return decision.facts.length === 0 ? 'already' : 'legal'
  const { refusal } = decision
  if (refusal.kind === 'frozen') return 'frozen'
  if (refusal.kind === 'forbidden') return refusal.rule === 'role' ? 'role' : 'out of reach'
  return refusal.kind === 'invalid' && refusal.rule === 'not-in-state' ? 'not-in-state' : 'legal'
}

describe('every command in every state of a review, by every role', () => {
  it.each(CELLS)('RE-58 is decided or refused by its type: $type in $state', ({ state, type }) => {
    const log = new BoardLog()
    const review = reviewIn(log, state)
    const { payload } = SAMPLES[type](new BoardLog())
    const command = commandSchema.parse({
      id: log.nextId(),
      basis: log.board.position,
      observedAt: log.now,
      type,
      payload: { ...payload, review },
    })
    const says = stateSays(state, type)
    const outcomes = ([...ROLES, OPERATOR] as const).map((role) => {
      const head = { seq: log.board.position.seq, hash: hashAt(0) }
      const context = { person: OF_ROLE[role], client: 'desk', now: log.now, head, authenticatedAgeMs: 0, opened: {} }
      const outcome = outcomeOf(decide(log.board, command, context))
      const expected = RIGHTS[type][role] === undefined ? ['role'] : [says, 'out of reach']
      // What is decided may also turn out to be so already.
      const isInCell = expected.includes(outcome) || (says === 'legal' && outcome === 'already')
      return { role, outcome, isInCell }
    })
    expect(outcomes.filter(({ isInCell }) => !isInCell)).toEqual([])
    expect(outcomes.some(({ outcome }) => outcome === says || outcome === 'already')).toBe(true)
  })

  it('RE-59 leads a review from each state to where the table says', () => {
    for (const state of REVIEW_STATES) {
      const log = new BoardLog()
      expect(reviewOf(log, reviewIn(log, state)).standing.value).toBe(state)
    }
  })
})
