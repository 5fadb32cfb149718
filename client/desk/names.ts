import type { Board } from '#shared/board/board.ts'
import { OPERATOR, type PersonId } from '#shared/board/identity.ts'
import type { Ministry } from '#shared/board/status.ts'
import { idOf, kindOf, type TextRef, type ThingRef } from '#shared/board/text.ts'

/** How the desk calls things and people, in the language of the interface. */
export type Names = {
  text: (ref: TextRef) => string
  thing: (of: ThingRef) => string
  /** `김서윤(외교부)`; the ministry alone is not enough where two of it are at work. */
  person: (id: PersonId) => string
}

type Words = {
  ministry: Record<Ministry, string>
  member: (name: string, ministry: string) => string
  operator: string
  unknown: string
}

export function namesOf(board: Board, text: Names['text'], { ministry, member, operator, unknown }: Words): Names {
  const called = (ref: TextRef | undefined) => (ref === undefined ? unknown : text(ref))
  return {
    text,
    thing: (of) => called(nameRef(board, of)),
    person: (id) => {
      if (id === OPERATOR) return operator
      const person = board.persons[id]
      const name = called(person?.name)
      const of = person?.posting.value.ministry
      return of === null || of === undefined ? name : member(name, ministry[of])
    },
  }
}

/** The text that a thing is called by; undefined if the thing is not there. */
function nameRef(board: Board, of: ThingRef): TextRef | undefined {
  const id = idOf(of)
  switch (kindOf(of)) {
    case 'summit':
      return board.summit.name
    case 'venue':
      return board.venues[id]?.name
    case 'session':
      return board.sessions[id]?.shortName
    case 'workstream':
      return board.workstreams[id]?.name
    case 'item':
      return board.items[id]?.title
    case 'delegation':
      return board.delegations[id]?.name
    case 'participation':
      return board.delegations[board.participations[id]?.delegation ?? '']?.name
    case 'request':
      return board.requests[id]?.ask
    case 'person':
      return board.persons[id]?.name
    case 'review':
      return board.reviews[id]?.plan.value.title
  }
}
