import type { Fact } from '../change.ts'
import type { CommandOf } from '../command.ts'
import {
  accept,
  type Case,
  conflict,
  type Decision,
  invalid,
  isApplied,
  notFound,
  nothingToDo,
  refuse,
} from '../decision.ts'
import { Writing } from '../writing.ts'
import { callsByDelegate } from './delegate-call.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'
import { shownNow } from './shown.ts'
import { cannotUndertake, letGo, undertake } from './undertake.ts'
import type { Undertaking } from './undertaking-schema.ts'

/** Decides what a ministry says of a workstream: it takes the place of what it said before. */
export function decideCall(asked: Case<CommandOf<'review.call'>>, review: Review): Decision {
  const { board, command, context, actor } = asked
  const { workstream, ministry, call, sentence, fallback, conditions, keeps, reason } = command.payload
  const present = review.calls[workstream]?.[ministry]
  if (callsByDelegate(board, review, actor.id, ministry)) return refuse({ kind: 'forbidden', rule: 'delegate-call' })
  if (board.workstreams[workstream] === undefined) return notFound(`workstream:${workstream}`)
  if (present !== undefined && isApplied(asked, present)) return nothingToDo
  const collision = conflict(asked, reviewRef(review.id), 'call', present?.last ?? null)
  if (collision !== null) return collision

  const standing = present?.value.conditions ?? []
  if (!keeps.every((id) => standing.includes(id))) return invalid({ rule: 'no-such-entry' })
  const dropped = standing.filter((id) => !keeps.includes(id))
  if (call === 'conditional' && keeps.length + conditions.length === 0) return invalid({ rule: 'condition-required' })
  if (call === 'no-go' && fallback === undefined) return invalid({ rule: 'fallback-required' })
  if (dropped.length > 0 && reason === undefined) return invalid({ rule: 'reason-required', openCritical: [] })
  for (const condition of conditions) {
    const refusal = cannotUndertake(asked, { ...condition, workstream })
    if (refusal !== null) return refusal
  }

  const shown = shownNow(board, context.now).workstreams[workstream]
  if (shown === undefined) return notFound(`workstream:${workstream}`)
  const writing = new Writing(reviewRef(review.id), asked)
  const undertakings: Undertaking[] = []
  const beside: Fact[] = []
  for (const [index, condition] of conditions.entries()) {
    const field = `condition-${index + 1}`
    const wanted = {
      ...condition,
      id: `${command.id}-${field}`,
      kind: 'condition',
      workstream,
      lead: ministry,
    } as const
    const { undertaking, facts } = undertake(asked, review, writing, wanted, field)
    undertakings.push(undertaking)
    beside.push(...facts)
  }
  for (const id of dropped) {
    const undertaking = review.undertakings[id]
    if (undertaking !== undefined && reason !== undefined) beside.push(...letGo(board, writing, undertaking, reason))
  }
  const said: Fact = {
    type: 'review.called',
    payload: {
      review: review.id,
      workstream,
      ministry,
      call,
      sentence: sentence === undefined ? null : writing.write('sentence', sentence, 'public'),
      fallback: fallback === undefined ? null : writing.write('fallback', fallback, 'public'),
      conditions: undertakings,
      keeps,
      reason: dropped.length === 0 || reason === undefined ? null : writing.write('reason', reason, 'public'),
      shown,
      asOf: board.position.seq,
    },
  }
  return writing.accept(said, ...beside)
}

/**
 * Decides one confirmation for many workstreams: of the consent list, a go; of those called already, that the call
 * stands on the figures of now.
 */
export function decideAffirmation(asked: Case<CommandOf<'review.affirm'>>, review: Review): Decision {
  const { board, command, context, actor } = asked
  const { ministry, workstreams } = command.payload
  if (callsByDelegate(board, review, actor.id, ministry)) return refuse({ kind: 'forbidden', rule: 'delegate-call' })
  const onConsentList = new Set(review.brief?.consent.map(({ workstream }) => workstream))
  const uncalled = workstreams.filter((id) => !onConsentList.has(id) && review.calls[id]?.[ministry] === undefined)
  if (uncalled.length > 0) return invalid({ rule: 'call-required', workstreams: uncalled })
  const { workstreams: now } = shownNow(board, context.now)
  const shown = Object.fromEntries(
    workstreams.flatMap((id) => {
      const current = now[id]
      return current === undefined ? [] : [[id, current] as const]
    }),
  )
  const payload = { review: review.id, ministry, shown, asOf: board.position.seq }
  return accept({ type: 'review.affirmed', payload })
}
