import type { CommandOf } from '../command.ts'
import { type Case, conflict, type Decision, invalid, isApplied, notFound, nothingToDo, refuse } from '../decision.ts'
import { outOfScope } from '../rights.ts'
import { Writing } from '../writing.ts'
import { cannotTakePart, listed } from './participants.ts'
import { sealedPreCall } from './pre-call-schema.ts'
import { modeOn } from './previous-review.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'

/** Decides a new review, named after the command, or another plan for a draft. */
export function decidePreparation(asked: Case<CommandOf<'review.prepare'>>, draft: Review | null): Decision {
  const { board, command, actor, scope } = asked
  const { number, title, host, place, startsAt, minutes, participants } = command.payload
  const id = draft?.id ?? command.id
  if (draft === null) {
    const forbidden = outOfScope(scope, actor, { side: host })
    if (forbidden !== null) return refuse(forbidden)
    if (board.reviews[id] !== undefined) return nothingToDo
  } else {
    if (isApplied(asked, draft.plan)) return nothingToDo
    const collision = conflict(asked, reviewRef(id), 'plan', draft.plan.last)
    if (collision !== null) return collision
  }
  const mode = modeOn(board, command.payload.mode)
  if (draft?.mode === 'rehearsal' && mode === 'real') return invalid({ rule: 'stays-rehearsal' })
  for (const participant of participants) {
    const refusal = cannotTakePart(board, participant)
    if (refusal !== null) return refusal
  }

  const writing = new Writing(reviewRef(id), asked)
  return writing.accept({
    type: 'review.prepared',
    payload: {
      review: id,
      mode,
      number,
      title: writing.write('title', title, 'public'),
      host,
      place: place === null ? null : writing.write('place', place, 'public'),
      startsAt,
      minutes,
      participants: participants.map((participant, index) => listed(asked, writing, participant, index + 1)),
    },
  })
}

/** Decides what a ministry seals for one workstream: it may replace its own until the brief is frozen. */
export function decidePreCall(asked: Case<CommandOf<'review.submit-pre-call'>>, review: Review): Decision {
  const { board, command } = asked
  const { workstream, ministry, preCall } = command.payload
  if (board.workstreams[workstream] === undefined) return notFound(`workstream:${workstream}`)
  const present = review.preCalls[workstream]?.[ministry]
  if (present !== undefined && isApplied(asked, present)) return nothingToDo
  const collision = conflict(asked, reviewRef(review.id), 'pre-call', present?.last ?? null)
  if (collision !== null) return collision
  const writing = new Writing(reviewRef(review.id), asked)
  const text = writing.write('pre-call', sealedPreCall(preCall), 'sealed')
  const payload = { review: review.id, workstream, ministry, text }
  return writing.accept({ type: 'review.pre-call-submitted', payload })
}
