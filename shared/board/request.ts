import type { Board } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import { accept, type Case, conflict, type Decision, invalid, notFound, nothingToDo, refuse } from './decision.ts'
import type { Instant } from './instant.ts'
import { outOfScope } from './rights.ts'
import { type Ministry, otherMinistry, type RequestStatus } from './status.ts'
import type { TextRef, ThingRef } from './text.ts'
import { replaceValue, type Stamp, type Tracked, untouched } from './tracked.ts'
import { Writing } from './writing.ts'

/** 협조 요청: one ministry asks the other for something, on an item. */
export type Request = {
  id: string
  item: string
  asks: Ministry
  to: Ministry
  due: Instant
  openedAt: Instant
  answeredAt: Instant | null
  ask: TextRef
  /** Of the escalation. */
  reason: TextRef | null
  answer: TextRef | null
  step: Tracked<RequestStatus>
}

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
  if (from === rule.to) return nothingToDo
  const collision = conflict(asked, requestRef(request.id), 'step', request.step)
  if (collision !== null) return collision
  const legal: readonly RequestStatus[] = rule.from
  if (!legal.includes(from)) return invalid({ rule: 'no-such-step', from, to: rule.to })

  const writing = new Writing(requestRef(request.id), asked)
  const step = { request: request.id, from }
  switch (command.type) {
    case 'request.accept':
      return accept([{ type: 'request.accepted', payload: step }])
    case 'request.escalate': {
      const reason = writing.write('reason', command.payload.reason, 'internal')
      return accept([{ type: 'request.escalated', payload: { ...step, reason } }], writing.texts)
    }
    case 'request.answer': {
      const answer = writing.write('answer', command.payload.answer, 'internal')
      return accept([{ type: 'request.answered', payload: { ...step, answer } }], writing.texts)
    }
    case 'request.close':
      return accept([{ type: 'request.closed', payload: step }])
  }
}

function decideOpen(asked: Case<CommandOf<'request.open'>>): Decision {
  const { board, command, actor, scope, context } = asked
  const { item, to, due, ask } = command.payload
  if (board.items[item] === undefined) return notFound(`item:${item}`)
  const asks = otherMinistry(to)
  if (to === actor.ministry) return invalid({ rule: 'own-ministry' })
  const forbidden = outOfScope(scope, actor, { side: asks })
  if (forbidden !== null) return refuse(forbidden)
  if (due < context.now) return invalid({ rule: 'due-in-the-past' })
  const writing = new Writing(requestRef(command.id), asked)
  const payload = { request: command.id, item, asks, to, due, ask: writing.write('ask', ask, 'internal') }
  return accept([{ type: 'request.opened', payload }], writing.texts)
}

/** Applies a fact about one request; total: one that is not there is left so. */
export function applyRequest(board: Board, fact: RequestFact, stamp: Stamp): Board {
  if (fact.type === 'request.opened') {
    const { request: id, item, asks, to, due, ask } = fact.payload
    const step = { ...untouched<RequestStatus>('open', stamp.at), last: stamp }
    return withRequest(board, { id, item, asks, to, due, openedAt: stamp.at, answeredAt: null, ask, reason: null, answer: null, step })
  }
  const request = board.requests[fact.payload.request]
  return request === undefined ? board : withRequest(board, stepped(request, fact, stamp))
}

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

const withRequest = (board: Board, request: Request): Board => ({
  ...board,
  requests: { ...board.requests, [request.id]: request },
})

export const requestTexts = ({ ask, reason, answer }: Request): TextRef[] =>
  [ask, reason, answer].filter((ref) => ref !== null)
