import { participationTexts } from './apply-participation.ts'
import type { Board } from './board.ts'
import type { Change, Fact } from './change.ts'
import { isOf } from './is-of.ts'
import { itemTexts } from './item.ts'
import { personTexts } from './person.ts'
import { requestTexts } from './request.ts'
import { reviewRef } from './review/review-ref.ts'
import { reviewTexts } from './review/review-texts.ts'
import { sessionTexts } from './session.ts'
import { idOf, kindOf, type TextRef, type ThingRef } from './text.ts'

/**
 * Which texts a board refers to: those, as far as `mayRead` allows, are what a client holds. A text that no
 * undo could bring back any more is dropped everywhere but in the history, which carries its own.
 */
export const textsOfBoard = (board: Board): TextRef[] => [
  board.summit.name,
  ...Object.values(board.venues).flatMap(nameOnly),
  ...Object.values(board.workstreams).flatMap(nameOnly),
  ...Object.values(board.delegations).flatMap(nameOnly),
  ...Object.values(board.sessions).flatMap(sessionTexts),
  ...Object.values(board.items).flatMap(itemTexts),
  ...Object.values(board.participations).flatMap(participationTexts),
  ...Object.values(board.requests).flatMap(requestTexts),
  ...Object.values(board.persons).flatMap(personTexts),
  ...Object.values(board.reviews).flatMap(reviewTexts),
]

/** The texts of one thing of the board; none if it is not there. */
export function textsOf(board: Board, of: ThingRef): TextRef[] {
  const id = idOf(of)
  switch (kindOf(of)) {
    case 'summit':
      return [board.summit.name]
    case 'venue':
      return ifThere(board.venues[id], nameOnly)
    case 'workstream':
      return ifThere(board.workstreams[id], nameOnly)
    case 'delegation':
      return ifThere(board.delegations[id], nameOnly)
    case 'session':
      return ifThere(board.sessions[id], sessionTexts)
    case 'item':
      return ifThere(board.items[id], itemTexts)
    case 'participation':
      return ifThere(board.participations[id], participationTexts)
    case 'request':
      return ifThere(board.requests[id], requestTexts)
    case 'person':
      return ifThere(board.persons[id], personTexts)
    case 'review':
      return ifThere(board.reviews[id], reviewTexts)
  }
}

const nameOnly = ({ name }: { name: TextRef }): TextRef[] => [name]

const ifThere = <Thing>(thing: Thing | undefined, texts: (thing: Thing) => TextRef[]): TextRef[] =>
  thing === undefined ? [] : texts(thing)

/** The texts that nobody may hold any longer after `change`: erased by it, or held by `before` and no more by `after`. */
export function droppedTexts(before: Board, after: Board, change: Change): TextRef[] {
  if (change.type === 'text.erased') return [change.payload.ref]
  return thingsOf(change).flatMap((of) => {
    const kept = new Set(textsOf(after, of))
    return textsOf(before, of).filter((ref) => !kept.has(ref))
  })
}

/** Texts that were written earlier and that this fact opens to more readers. */
export const revealedBy = (fact: Fact): readonly TextRef[] =>
  fact.type === 'delegation.announced' || fact.type === 'participation.head-announced' ? fact.payload.reveals : []

/** Whose own rights a fact changes: their clients start afresh. */
export const rightsChangedFor = (fact: Fact): string | null =>
  fact.type === 'person.role-set' || fact.type === 'person.disabled' || fact.type === 'person.enabled'
    ? fact.payload.person
    : null

/** What a fact is about: the keys under which its history is found. */
export function thingsOf(fact: Fact): ThingRef[] {
  if (isOf(fact, 'session')) return [`session:${fact.payload.session}`]
  if (isOf(fact, 'item')) return [`item:${fact.payload.item}`]
  if (isOf(fact, 'delegation')) return [`delegation:${fact.payload.delegation}`]
  if (isOf(fact, 'participation')) return [`participation:${fact.payload.participation}`]
  if (fact.type === 'request.opened') return [`request:${fact.payload.request}`, `item:${fact.payload.item}`]
  if (isOf(fact, 'request')) return [`request:${fact.payload.request}`]
  if (isOf(fact, 'person')) return [`person:${fact.payload.person}`]
  if (isOf(fact, 'review')) return [reviewRef(fact.payload.review)]
  return fact.type === 'text.erased' ? [] : [`summit:${fact.payload.summit.id}`]
}
