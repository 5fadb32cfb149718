import type { Board } from './board.ts'
import type { Change, Fact } from './change.ts'
import { itemTexts } from './item.ts'
import { participationTexts } from './participation.ts'
import { personTexts } from './person.ts'
import { requestTexts } from './request.ts'
import { sessionTexts } from './session.ts'
import type { TextRef, ThingRef } from './text.ts'

/**
 * Which texts a board refers to: those, as far as `mayRead` allows, are what a client holds. A text that no
 * undo could bring back any more is dropped everywhere but in the history, which carries its own.
 */
export const textsOfBoard = (board: Board): TextRef[] => [
  board.summit.name,
  ...Object.values(board.venues).map(({ name }) => name),
  ...Object.values(board.workstreams).map(({ name }) => name),
  ...Object.values(board.delegations).map(({ name }) => name),
  ...Object.values(board.sessions).flatMap(sessionTexts),
  ...Object.values(board.items).flatMap(itemTexts),
  ...Object.values(board.participations).flatMap(participationTexts),
  ...Object.values(board.requests).flatMap(requestTexts),
  ...Object.values(board.persons).flatMap(personTexts),
]

/** The texts of one thing of the board; none if it is not there. */
export function textsOf(board: Board, of: ThingRef): TextRef[] {
  const colon = of.indexOf(':')
  const id = of.slice(colon + 1)
  const texts = <Thing>(thing: Thing | undefined, refs: (thing: Thing) => TextRef[]) => (thing === undefined ? [] : refs(thing))
  switch (of.slice(0, colon)) {
    case 'session':
      return texts(board.sessions[id], sessionTexts)
    case 'item':
      return texts(board.items[id], itemTexts)
    case 'participation':
      return texts(board.participations[id], participationTexts)
    case 'request':
      return texts(board.requests[id], requestTexts)
    case 'person':
      return texts(board.persons[id], personTexts)
    case 'delegation':
      return texts(board.delegations[id], ({ name }) => [name])
    case 'workstream':
      return texts(board.workstreams[id], ({ name }) => [name])
    case 'venue':
      return texts(board.venues[id], ({ name }) => [name])
    default:
      return [board.summit.name]
  }
}

/** The texts that `change` let go of: held by `before`, no longer by `after`. */
export function droppedTexts(before: Board, after: Board, change: Change): TextRef[] {
  return thingsOf(change).flatMap((of) => {
    const kept = new Set(textsOf(after, of))
    return textsOf(before, of).filter((ref) => !kept.has(ref))
  })
}

/** Texts that were written earlier and that this fact opens to more readers. */
export const revealedBy = (fact: Fact): readonly TextRef[] =>
  fact.type === 'delegation.announced' || fact.type === 'participation.head-announced' ? fact.payload.reveals : []

/** Whose own rights a fact changes: their clients start afresh. */
export function rightsChangedFor(fact: Fact): string | null {
  switch (fact.type) {
    case 'person.role-set':
    case 'person.disabled':
    case 'person.enabled':
      return fact.payload.person
    default:
      return null
  }
}

/** What a fact is about: the keys under which its history is found. */
export function thingsOf(fact: Fact): ThingRef[] {
  switch (fact.type) {
    case 'summit.defined':
      return [`summit:${fact.payload.summit.id}`]
    case 'session.phase-set':
    case 'session.stepped-back':
    case 'session.scheduled':
      return [`session:${fact.payload.session}`]
    case 'item.status-set':
    case 'item.evidence-added':
    case 'item.reconfirmed':
    case 'item.assigned':
    case 'item.due-set':
    case 'item.added':
    case 'item.retired':
      return [`item:${fact.payload.item}`]
    case 'delegation.added':
    case 'delegation.announced':
      return [`delegation:${fact.payload.delegation}`]
    case 'participation.status-set':
    case 'participation.evidence-added':
    case 'participation.reconfirmed':
    case 'participation.head-set':
    case 'participation.head-announced':
    case 'participation.contact-set':
    case 'participation.arrangements-set':
    case 'participation.added':
    case 'participation.retired':
      return [`participation:${fact.payload.participation}`]
    case 'request.opened':
      return [`request:${fact.payload.request}`, `item:${fact.payload.item}`]
    case 'request.accepted':
    case 'request.escalated':
    case 'request.answered':
    case 'request.closed':
      return [`request:${fact.payload.request}`]
    case 'person.admitted':
    case 'person.role-set':
    case 'person.disabled':
    case 'person.enabled':
      return [`person:${fact.payload.person}`]
    case 'text.erased':
      return []
  }
}
