import type { Board, BoardPatch } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import {
  accept,
  type Case,
  conflict,
  type Decision,
  invalid,
  isApplied,
  notFound,
  nothingToDo,
  observed,
  refuse,
} from './decision.ts'
import { statusTexts, withEvidence } from './evidence.ts'
import { type Instant, later } from './instant.ts'
import type { DueMoves, Item, ItemState } from './item-schema.ts'
import { PHASES } from './phases.ts'
import { outOfScope } from './rights.ts'
import { type ItemStatus, otherMinistry } from './status.ts'
import type { TextRef, ThingRef } from './text.ts'
import { confirmedBySetting, relyOn, replaceValue, setStatus, setValue, type Stamp, untouched } from './tracked.ts'
import { Writing } from './writing.ts'

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
      if (isApplied(asked, item.state)) return nothingToDo
      return (
        conflict(asked, itemRef(item.id), 'state', item.state.last) ??
        accept({ type: 'item.reconfirmed', payload: { item: item.id, at: observed(asked) } })
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
  if (isApplied(asked, item.state)) return nothingToDo

  const writing = new Writing(of, asked)
  if (status === from.status && reason === undefined) {
    if (evidence === undefined) return nothingToDo
    const piece = writing.evidence(evidence, 'internal')
    return writing.accept({ type: 'item.evidence-added', payload: { item: item.id, evidence: piece } })
  }
  const collision = conflict(asked, of, 'state', item.state.last)
  if (collision !== null) return collision
  if (reason === undefined && NEEDS_REASON.includes(status))
    return invalid({ rule: 'reason-required', openCritical: [] })

  const closing = item.source !== null && isSettled(status) && !isSettled(from.status)
  if (closing && item.assignment.value === asked.actor.id) return invalid({ rule: 'confirmer-is-owner' })
  // What the owner of an action shows is what another person confirms it by.
  const kept = status === from.status || (closing && status === 'done') ? from.evidence : []
  if (closing && status === 'done' && kept.length === 0 && evidence === undefined)
    return invalid({ rule: 'evidence-required' })
  const to: ItemState = {
    status,
    reason: reason === undefined ? null : writing.reason(reason, 'public'),
    evidence: evidence === undefined ? kept : withEvidence(kept, writing.evidence(evidence, 'internal')),
  }
  return writing.accept({ type: 'item.status-set', payload: { item: item.id, from, to } })
}

function decideAssignment(asked: Case<CommandOf<'item.assign'>>, item: Item): Decision {
  const { assignee } = asked.command.payload
  if (assignee === item.assignment.value) return nothingToDo
  const collision = conflict(asked, itemRef(item.id), 'assignment', item.assignment.last)
  if (collision !== null) return collision
  if (assignee !== null) {
    const person = asked.board.persons[assignee]
    if (person === undefined) return notFound(`person:${assignee}`)
    if (!person.active.value || person.posting.value.role === 'viewer') return invalid({ rule: 'cannot-be-assigned' })
  }
  return accept({ type: 'item.assigned', payload: { item: item.id, from: item.assignment.value, to: assignee } })
}

function decideDue(asked: Case<CommandOf<'item.set-due'>>, item: Item): Decision {
  const { due } = asked.command.payload
  if (due === item.due.value) return nothingToDo
  const collision = conflict(asked, itemRef(item.id), 'due', item.due.last)
  if (collision !== null) return collision
  if (due !== null && due < asked.context.now) return invalid({ rule: 'due-in-the-past' })
  return accept({ type: 'item.due-set', payload: { item: item.id, from: item.due.value, to: due } })
}

function decideAdd(asked: Case<CommandOf<'item.add'>>): Decision {
  const { board, command, actor, scope, context } = asked
  const { workstream: workstreamId, title, lead, due, critical, gate } = command.payload
  const workstream = board.workstreams[workstreamId]
  if (workstream === undefined) return notFound(`workstream:${workstreamId}`)
  const forbidden = outOfScope(scope, actor, { lead })
  if (forbidden !== null) return refuse(forbidden)
  if (board.items[command.id] !== undefined) return nothingToDo
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
  return writing.accept({ type: 'item.added', payload })
}

/** Taking an item off the list touches all of it: whoever does so has seen how it stands. */
function decideRetire(asked: Case<CommandOf<'item.retire'>>, item: Item): Decision {
  if (item.retired !== null) return nothingToDo
  const of = itemRef(item.id)
  const collision =
    conflict(asked, of, 'state', item.state.last) ??
    conflict(asked, of, 'assignment', item.assignment.last) ??
    conflict(asked, of, 'due', item.due.last)
  if (collision !== null) return collision
  const writing = new Writing(of, asked)
  const reason = writing.reason(asked.command.payload.reason, 'public')
  return writing.accept({ type: 'item.retired', payload: { item: item.id, reason } })
}

/** What a fact about one item makes of the board; total: an item that is not there is left so. */
export function applyItem(board: Board, fact: ItemFact, stamp: Stamp): BoardPatch {
  if (fact.type === 'item.added') return { items: { [fact.payload.item]: newItem(board, fact.payload, stamp.at) } }
  const item = board.items[fact.payload.item]
  return item === undefined ? {} : { items: { [item.id]: changedItem(item, fact, stamp) } }
}

function changedItem(item: Item, fact: Exclude<ItemFact, { type: 'item.added' }>, stamp: Stamp): Item {
  const { state } = item
  switch (fact.type) {
    case 'item.status-set':
      return {
        ...item,
        ...confirmedBySetting(item, fact.payload, stamp),
        state: setStatus(state, fact.payload, stamp),
      }
    case 'item.evidence-added': {
      const value = { ...state.value, evidence: withEvidence(state.value.evidence, fact.payload.evidence) }
      return {
        ...item,
        confirmedAt: later(item.confirmedAt, stamp.observedAt),
        confirmedBefore: item.confirmedAt,
        state: replaceValue(state, value, stamp, state.changedAt),
      }
    }
    case 'item.reconfirmed':
      return { ...item, confirmedAt: later(item.confirmedAt, fact.payload.at), state: relyOn(state, stamp) }
    case 'item.assigned':
      return { ...item, assignment: setValue(item.assignment, fact.payload, stamp) }
    case 'item.due-set':
      return { ...item, due: setValue(item.due, fact.payload, stamp), dueMoves: moved(item.dueMoves, fact.payload) }
    case 'item.retired':
      return { ...item, retired: fact.payload.reason }
  }
}

function newItem(board: Board, added: FactOf<'item.added'>['payload'], at: Instant): Item {
  const { item: id, session, workstream, title, lead, due, critical, gate, source, criterion } = added
  return {
    id,
    session,
    workstream,
    title,
    lead,
    // Where both ministries are at work on the workstream, the one that does not lead the item supports it.
    supporting: (board.workstreams[workstream]?.supporting ?? null) === null ? null : otherMinistry(lead),
    critical,
    gate,
    source: source ?? null,
    criterion: criterion ?? null,
    retired: null,
    confirmedAt: at,
    confirmedBefore: at,
    state: untouched({ status: 'not-started', reason: null, evidence: [] }, at),
    assignment: untouched(null, at),
    due: untouched(due, at),
    dueMoves: notMoved(due),
  }
}

export const notMoved = (due: Instant | null): DueMoves => ({ original: due, count: 0, before: 0 })

/** A due time that is given where there was none is not moved. */
function moved(
  { original, count, before }: DueMoves,
  { from, to, undoes }: FactOf<'item.due-set'>['payload'],
): DueMoves {
  if (undoes !== undefined) return { original, count: before, before: count }
  return { original: original ?? to, count: from === null ? count : count + 1, before: count }
}

/** Every text that the item refers to, what an undo would bring back included. */
export const itemTexts = ({ title, criterion, retired, state }: Item): TextRef[] =>
  [title, criterion, retired, ...statusTexts(state.value), ...statusTexts(state.before?.value)].filter(
    (ref) => ref !== null,
  )
