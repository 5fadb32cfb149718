import type { Board } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import { accept, type Case, conflict, type Decision, invalid, notFound, nothingToDo, observed, refuse } from './decision.ts'
import type { PersonId } from './identity.ts'
import type { Instant } from './instant.ts'
import type { ItemState } from './item-schema.ts'
import { PHASES } from './phases.ts'
import { outOfScope } from './rights.ts'
import type { ItemStatus, Ministry, SessionPhase } from './status.ts'
import type { TextRef, ThingRef } from './text.ts'
import { replaceValue, type Stamp, type Tracked, untouched } from './tracked.ts'
import { Writing } from './writing.ts'

/** One line of a session's checklist. */
export type Item = {
  id: string
  session: string
  workstream: string
  title: TextRef
  lead: Ministry
  supporting: Ministry | null
  critical: boolean
  gate: SessionPhase | null
  /** The reason it was taken off the list; null while it is on it. */
  retired: TextRef | null
  /** When somebody last said that the state is (still) true. */
  confirmedAt: Instant
  state: Tracked<ItemState>
  assignment: Tracked<PersonId | null>
  due: Tracked<Instant | null>
}

type ItemCommand = CommandOf<
  'item.set-status' | 'item.reconfirm' | 'item.assign' | 'item.set-due' | 'item.add' | 'item.retire'
>
type ItemFact = FactOf<
  | 'item.status-set'
  | 'item.evidence-added'
  | 'item.reconfirmed'
  | 'item.assigned'
  | 'item.due-set'
  | 'item.added'
  | 'item.retired'
>

export const itemRef = (id: string): ThingRef => `item:${id}`

const NEEDS_REASON: readonly ItemStatus[] = ['blocked', 'not-applicable']
/** An item that nobody needs to look at again. */
export const isSettled = (status: ItemStatus): boolean => status === 'done' || status === 'not-applicable'

/** Decides a command about one item; `item.add` makes a new one, named after the command. */
export function decideItem(asked: Case<ItemCommand>): Decision {
  const { board, command, actor, scope } = asked
  if (command.type === 'item.add') return decideAdd({ ...asked, command })

  const item = board.items[command.payload.item]
  if (item === undefined) return notFound(itemRef(command.payload.item))
  const forbidden = outOfScope(scope, actor, { lead: item.lead, venue: board.sessions[item.session]?.venue ?? null })
  if (forbidden !== null) return refuse(forbidden)
  if (command.type === 'item.retire') return decideRetire({ ...asked, command }, item)
  if (item.retired !== null) return invalid({ rule: 'retired' })

  switch (command.type) {
    case 'item.set-status':
      return decideStatus({ ...asked, command }, item)
    case 'item.reconfirm':
      return (
        conflict(asked, itemRef(item.id), 'state', item.state) ??
        accept([{ type: 'item.reconfirmed', payload: { item: item.id, at: observed(asked) } }])
      )
    case 'item.assign':
      return decideAssignment({ ...asked, command }, item)
    case 'item.set-due':
      return decideDue({ ...asked, command }, item)
  }
}

function decideStatus(asked: Case<CommandOf<'item.set-status'>>, item: Item): Decision {
  const { status, reason, evidence } = asked.command.payload
  const from = item.state.value
  const of = itemRef(item.id)
  if (reason?.class === 'internal' && asked.actor.role === 'logistics') return invalid({ rule: 'class-unreadable-by-author' })
  const writing = new Writing(of, asked)

  if (status === from.status && reason === undefined) {
    if (evidence === undefined) return nothingToDo
    const added = writing.evidence(evidence)
    return accept([{ type: 'item.evidence-added', payload: { item: item.id, evidence: added } }], writing.texts)
  }
  const collision = conflict(asked, of, 'state', item.state)
  if (collision !== null) return collision
  if (reason === undefined && NEEDS_REASON.includes(status)) return invalid({ rule: 'reason-required', openCritical: [] })

  const kept = status === from.status ? from.evidence : []
  const to: ItemState = {
    status,
    reason: writing.reason(reason, 'public'),
    evidence: evidence === undefined ? kept : [...kept, writing.evidence(evidence)],
  }
  return accept([{ type: 'item.status-set', payload: { item: item.id, from, to } }], writing.texts)
}

function decideAssignment(asked: Case<CommandOf<'item.assign'>>, item: Item): Decision {
  const { assignee } = asked.command.payload
  if (assignee === item.assignment.value) return nothingToDo
  const collision = conflict(asked, itemRef(item.id), 'assignment', item.assignment)
  if (collision !== null) return collision
  if (assignee !== null) {
    const person = asked.board.persons[assignee]
    if (person === undefined) return notFound(`person:${assignee}`)
    if (!person.active.value || person.posting.value.role === 'viewer') return invalid({ rule: 'cannot-be-assigned' })
  }
  return accept([{ type: 'item.assigned', payload: { item: item.id, from: item.assignment.value, to: assignee } }])
}

function decideDue(asked: Case<CommandOf<'item.set-due'>>, item: Item): Decision {
  const { due } = asked.command.payload
  if (due === item.due.value) return nothingToDo
  const collision = conflict(asked, itemRef(item.id), 'due', item.due)
  if (collision !== null) return collision
  if (due !== null && due < asked.context.now) return invalid({ rule: 'due-in-the-past' })
  return accept([{ type: 'item.due-set', payload: { item: item.id, from: item.due.value, to: due } }])
}

function decideAdd(asked: Case<CommandOf<'item.add'>>): Decision {
  const { board, command, actor, scope, context } = asked
  const { workstream: workstreamId, title, lead, due, critical, gate } = command.payload
  const workstream = board.workstreams[workstreamId]
  if (workstream === undefined) return notFound(`workstream:${workstreamId}`)
  const forbidden = outOfScope(scope, actor, { lead })
  if (forbidden !== null) return refuse(forbidden)
  const session = board.sessions[workstream.session]
  if (gate !== null && session !== undefined && !PHASES[session.format].includes(gate))
    return invalid({ rule: 'gate-of-another-format' })
  if (due !== null && due < context.now) return invalid({ rule: 'due-in-the-past' })

  const writing = new Writing(itemRef(command.id), asked)
  const payload = {
    item: command.id,
    session: workstream.session,
    workstream: workstream.id,
    title: writing.write('title', title, 'public'),
    lead,
    due,
    critical,
    gate,
  }
  return accept([{ type: 'item.added', payload }], writing.texts)
}

function decideRetire(asked: Case<CommandOf<'item.retire'>>, item: Item): Decision {
  if (item.retired !== null) return nothingToDo
  const writing = new Writing(itemRef(item.id), asked)
  const { text, class: textClass } = asked.command.payload.reason
  const reason = writing.write('reason', text, textClass ?? 'public')
  return accept([{ type: 'item.retired', payload: { item: item.id, reason } }], writing.texts)
}

/** Applies a fact about one item; total: an item that is not there is left so. */
export function applyItem(board: Board, fact: ItemFact, stamp: Stamp): Board {
  if (fact.type === 'item.added') return withItem(board, newItem(board, fact.payload, stamp.at))
  const item = board.items[fact.payload.item]
  return item === undefined ? board : withItem(board, changedItem(item, fact, stamp))
}

function changedItem(item: Item, fact: Exclude<ItemFact, { type: 'item.added' }>, stamp: Stamp): Item {
  switch (fact.type) {
    case 'item.status-set':
      return { ...item, confirmedAt: stamp.observedAt, state: replaceValue(item.state, fact.payload.to, stamp) }
    case 'item.evidence-added': {
      const state = { ...item.state.value, evidence: [...item.state.value.evidence, fact.payload.evidence] }
      return { ...item, confirmedAt: stamp.observedAt, state: replaceValue(item.state, state, stamp) }
    }
    case 'item.reconfirmed':
      return { ...item, confirmedAt: fact.payload.at }
    case 'item.assigned':
      return { ...item, assignment: replaceValue(item.assignment, fact.payload.to, stamp) }
    case 'item.due-set':
      return { ...item, due: replaceValue(item.due, fact.payload.to, stamp) }
    case 'item.retired':
      return { ...item, retired: fact.payload.reason }
  }
}

function newItem(board: Board, added: FactOf<'item.added'>['payload'], at: Instant): Item {
  const { item: id, session, workstream, title, lead, due, critical, gate } = added
  return {
    id,
    session,
    workstream,
    title,
    lead,
    supporting: board.workstreams[workstream]?.supporting ?? null,
    critical,
    gate,
    retired: null,
    confirmedAt: at,
    state: untouched({ status: 'not-started', reason: null, evidence: [] }, at),
    assignment: untouched(null, at),
    due: untouched(due, at),
  }
}

const withItem = (board: Board, item: Item): Board => ({ ...board, items: { ...board.items, [item.id]: item } })

/** Every text that the item refers to, what an undo would bring back included. */
export const itemTexts = (item: Item): TextRef[] => [
  item.title,
  ...(item.retired === null ? [] : [item.retired]),
  ...[item.state.value, item.state.before].flatMap((state) => (state === null ? [] : stateTexts(state))),
]

const stateTexts = ({ reason, evidence }: ItemState): TextRef[] =>
  [reason, ...evidence.map((piece) => piece.note)].filter((ref) => ref !== null)
