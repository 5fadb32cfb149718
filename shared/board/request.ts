import type { Board, BoardPatch } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import { type Case, conflict, type Decision, invalid, isApplied, notFound, nothingToDo, refuse } from './decision.ts'
import type { Instant } from './instant.ts'
import type { Request } from './request-schema.ts'
import { outOfScope } from './rights.ts'
import { otherMinistry, type RequestStatus } from './status.ts'
import type { TextRef, ThingRef } from './text.ts'
import { replaceValue, type Stamp, untouched } from './tracked.ts'
import { Writing } from './writing.ts'

type StepCommand = CommandOf<'request.accept' | 'request.escalate' | 'request.answer' | 'request.close'>
type RequestCommand = CommandOf<'request.open'> | StepCommand
type StepFact = FactOf<'request.accepted' | 'request.escalated' | 'request.answered' | 'request.closed'>
type RequestFact = FactOf<'request.opened'> | StepFact

export const requestRef = (id: string): ThingRef => `request:${id}`

/** From where each step may be taken, where it leads, and which side takes it. */
export const REQUEST_STEPS = {
  'request.accept': { from: ['open'], to: 'accepted', side: 'asked' },
  'request.escalate': { from: ['open', 'accepted'], to: 'escalated', side: 'asking' },
  'request.answer': { from: ['open', 'accepted', 'escalated'], to: 'answered', side: 'asked' },
  'request.close': { from: ['open', 'accepted', 'escalated', 'answered'], to: 'closed', side: 'asking' },
} as const satisfies Record<StepCommand['type'], { from: RequestStatus[]; to: RequestStatus; side: 'asking' | 'asked' }>

/** Waiting for the other ministry past its due time. */
export const isLate = (request: Request, now: Instant): boolean =>
  request.due < now && request.step.value !== 'answered' && request.step.value !== 'closed'

/** Decides opening a request (named after the command), or its next step. */
export function decideRequest(asked: Case<RequestCommand>): Decision {
  const { board, command, actor, scope } = asked
  if (command.type === 'request.open') return decideOpen({ ...asked, command })
  const request = board.requests[command.payload.request]
  if (request === undefined) return notFound(requestRef(command.payload.request))
  const rule = REQUEST_STEPS[command.type]
  const forbidden = outOfScope(scope, actor, { side: rule.side === 'asked' ? request.to : request.asks })
  if (forbidden !== null) return refuse(forbidden)
  const from = request.step.value
  // An answer and an escalation are their words, and only their own are already there.
  const isWordless = command.type === 'request.accept' || command.type === 'request.close'
  if (isApplied(asked, request.step) || (isWordless && from === rule.to)) return nothingToDo
  const collision = conflict(asked, requestRef(request.id), 'step', request.step.last)
  if (collision !== null) return collision
  const legal: readonly RequestStatus[] = rule.from
  if (!legal.includes(from)) return invalid({ rule: 'no-such-step', from, to: rule.to })

  const writing = new Writing(requestRef(request.id), asked)
  const step = { request: request.id, from }
  switch (command.type) {
    case 'request.accept':
      return writing.accept({ type: 'request.accepted', payload: step })
    case 'request.escalate': {
      const reason = writing.write('reason', command.payload.reason, 'internal')
      return writing.accept({ type: 'request.escalated', payload: { ...step, reason } })
    }
    case 'request.answer': {
      const answer = writing.write('answer', command.payload.answer, 'internal')
      return writing.accept({ type: 'request.answered', payload: { ...step, answer } })
    }
    case 'request.close':
      return writing.accept({ type: 'request.closed', payload: step })
  }
}

function decideOpen(asked: Case<CommandOf<'request.open'>>): Decision {
  const { board, command, actor, context } = asked
  const { item: itemId, to, due, ask } = command.payload
  const item = board.items[itemId]
  if (item === undefined) return notFound(`item:${itemId}`)
  if (to === actor.ministry) return invalid({ rule: 'own-ministry' })
  if (board.requests[command.id] !== undefined) return nothingToDo
  if (item.retired !== null) return invalid({ rule: 'retired' })
  if (due < context.now) return invalid({ rule: 'due-in-the-past' })
  const writing = new Writing(requestRef(command.id), asked)
  const payload = {
    request: command.id,
    item: itemId,
    asks: otherMinistry(to),
    to,
    due,
    ask: writing.write('ask', ask, 'internal'),
  }
  return writing.accept({ type: 'request.opened', payload })
}

/** What a fact about one request makes of the board; total: one that is not there is left so. */
export function applyRequest(board: Board, fact: RequestFact, stamp: Stamp): BoardPatch {
  if (fact.type === 'request.opened') return { requests: { [fact.payload.request]: opened(fact.payload, stamp) } }
  const request = board.requests[fact.payload.request]
  return request === undefined ? {} : { requests: { [request.id]: stepped(request, fact, stamp) } }
}

const opened = (
  { request: id, item, asks, to, due, ask }: FactOf<'request.opened'>['payload'],
  stamp: Stamp,
): Request => ({
  id,
  item,
  asks,
  to,
  due,
  openedAt: stamp.at,
  answeredAt: null,
  ask,
  reason: null,
  answer: null,
  step: { ...untouched<RequestStatus>('open', stamp.at), last: stamp },
})

function stepped(request: Request, fact: StepFact, stamp: Stamp): Request {
  const to = (status: RequestStatus) => replaceValue(request.step, status, stamp)
  switch (fact.type) {
    case 'request.accepted':
      return { ...request, step: to('accepted') }
    case 'request.escalated':
      return { ...request, step: to('escalated'), reason: fact.payload.reason }
    case 'request.answered':
      return { ...request, step: to('answered'), answer: fact.payload.answer, answeredAt: stamp.at }
    case 'request.closed':
      return { ...request, step: to('closed') }
  }
}

export const requestTexts = ({ ask, reason, answer }: Request): TextRef[] =>
  [ask, reason, answer].filter((ref) => ref !== null)
