import type { CommandOf } from '../command.ts'
import { accept, type Case, type Decision, invalid, notFound, nothingToDo } from '../decision.ts'
import { Writing } from '../writing.ts'
import { PAGE_SHOWN_FOR, readBackPages } from './read-back.ts'
import { reviewRef } from './review-ref.ts'
import type { Review } from './review-schema.ts'
import { timeAt } from './stage-order.ts'
import { cannotUndertake, letGo, undertake } from './undertake.ts'

/** Entries of the record are named after the command that recorded them: sent again, they are there. */

export function decideDecision(asked: Case<CommandOf<'review.record-decision'>>, review: Review): Decision {
  const { board, command } = asked
  const { kind, sentence, workstream, vote, answers } = command.payload
  if (review.decisions[command.id] !== undefined) return nothingToDo
  if (workstream !== null && board.workstreams[workstream] === undefined) return notFound(`workstream:${workstream}`)
  if (answers !== null && review.dissents[answers]?.struck !== null) return invalid({ rule: 'no-such-entry' })
  const writing = new Writing(reviewRef(review.id), asked)
  const words = writing.write('sentence', sentence, 'public')
  const payload = { review: review.id, entry: command.id, kind, sentence: words, workstream, vote, answers }
  return writing.accept({ type: 'review.decision-recorded', payload })
}

export function decideAction(asked: Case<CommandOf<'review.record-action'>>, review: Review): Decision {
  const { command } = asked
  const { review: _, ...wanted } = command.payload
  if (review.undertakings[command.id] !== undefined) return nothingToDo
  const refusal = cannotUndertake(asked, wanted)
  if (refusal !== null) return refusal
  const writing = new Writing(reviewRef(review.id), asked)
  const action = { ...wanted, id: command.id, kind: 'action' } as const
  const { undertaking, facts } = undertake(asked, review, writing, action, 'action')
  return writing.accept(
    { type: 'review.action-recorded', payload: { review: review.id, action: undertaking } },
    ...facts,
  )
}

export function decideDissent(asked: Case<CommandOf<'review.record-dissent'>>, review: Review): Decision {
  const { board, command } = asked
  const { ministry, kind, sentence, on } = command.payload
  if (review.dissents[command.id] !== undefined) return nothingToDo
  const decision = 'decision' in on ? on.decision : null
  if (decision !== null && review.decisions[decision]?.struck !== null) return invalid({ rule: 'no-such-entry' })
  const workstream = 'workstream' in on ? on.workstream : null
  if (workstream !== null && board.workstreams[workstream] === undefined) return notFound(`workstream:${workstream}`)
  const writing = new Writing(reviewRef(review.id), asked)
  const words = writing.write('sentence', sentence, 'public')
  const payload = { review: review.id, entry: command.id, ministry, kind, sentence: words, workstream, decision }
  return writing.accept({ type: 'review.dissent-recorded', payload })
}

export function decideRemark(asked: Case<CommandOf<'review.record-remark'>>, review: Review): Decision {
  const { board, command } = asked
  const { speaker, text, class: textClass, workstream } = command.payload
  if (review.remarks[command.id] !== undefined) return nothingToDo
  if (review.participants[speaker] === undefined) return invalid({ rule: 'no-such-entry' })
  if (workstream !== null && board.workstreams[workstream] === undefined) return notFound(`workstream:${workstream}`)
  const writing = new Writing(reviewRef(review.id), asked)
  const words = writing.write('remark', text, textClass)
  const payload = { review: review.id, entry: command.id, speaker, text: words, class: textClass, workstream }
  return writing.accept({ type: 'review.remark-recorded', payload })
}

/** Decides that an entry is taken out of the record, with a reason. A condition goes with its call. */
export function decideStrike(asked: Case<CommandOf<'review.strike'>>, review: Review): Decision {
  const { board, command } = asked
  const { entry: id, reason } = command.payload
  const undertaking = review.undertakings[id]
  const action = undertaking?.kind === 'action' ? undertaking : undefined
  const entry = review.decisions[id] ?? action ?? review.dissents[id] ?? review.remarks[id]
  if (entry === undefined) return invalid({ rule: 'no-such-entry' })
  if (entry.struck !== null) return nothingToDo
  const writing = new Writing(reviewRef(review.id), asked)
  const why = writing.write('reason', reason, 'public')
  return writing.accept(
    { type: 'review.entry-struck', payload: { review: review.id, entry: id, reason: why } },
    ...(action === undefined ? [] : letGo(board, writing, action, reason)),
  )
}

/** Decides that a workstream is put off without a call. */
export function decideDeferral(asked: Case<CommandOf<'review.defer'>>, review: Review): Decision {
  const { workstream, reason } = asked.command.payload
  if (asked.board.workstreams[workstream] === undefined) return notFound(`workstream:${workstream}`)
  const writing = new Writing(reviewRef(review.id), asked)
  const why = writing.write('reason', reason, 'public')
  return writing.accept({ type: 'review.deferred', payload: { review: review.id, workstream, reason: why } })
}

/** Decides that the record was read out: each of its pages was on the wall for as long as it takes. */
export function decideReadBack({ context }: Case, review: Review): Decision {
  if (review.readBackAt !== null) return nothingToDo
  const pages = readBackPages(review).flatMap((_, index) => {
    const page = index + 1
    return timeAt(review, { step: 'read-back', page }, context.now) < PAGE_SHOWN_FOR ? [page] : []
  })
  if (pages.length > 0) return invalid({ rule: 'not-read-back', pages })
  return accept({ type: 'review.read-back-done', payload: { review: review.id } })
}
