import type { Board, BoardPatch } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import { accept, type Case, conflict, type Decision, invalid, notFound, nothingToDo, refuse } from './decision.ts'
import { OPERATOR, type PersonId } from './identity.ts'
import type { Person, Posting, Screen } from './person-schema.ts'
import { outOfScope } from './rights.ts'
import type { TextRef, ThingRef } from './text.ts'
import { replaceValue, type Stamp, untouched } from './tracked.ts'
import { Writing } from './writing.ts'

type PersonCommand = CommandOf<
  'person.admit' | 'person.set-role' | 'person.disable' | 'person.enable' | 'wall.pair' | 'wall.revoke'
>
type PersonFact = FactOf<'person.admitted' | 'person.role-set' | 'person.disabled' | 'person.enabled'>

export const personRef = (id: PersonId): ThingRef => `person:${id}`

/** Decides who is in, as what. A person or a wall that comes in is named after the command. */
export function decidePerson(asked: Case<PersonCommand>): Decision {
  const { command, actor, scope } = asked
  const forbidden = outOfScope(scope, actor, {})
  if (forbidden !== null) return refuse(forbidden)
  switch (command.type) {
    case 'person.admit': {
      const { name, post, ...posting } = command.payload
      return decideAdmission(asked, posting, name, post ?? null, null)
    }
    case 'wall.pair': {
      const { name, screen } = command.payload
      return decideAdmission(asked, { role: 'viewer', ministry: null, venue: null }, name, null, screen)
    }
    case 'person.set-role':
      return decideRole({ ...asked, command })
    case 'person.disable':
    case 'person.enable':
      return decideActive(asked, command.payload.person, command.type === 'person.enable')
    case 'wall.revoke': {
      const wall = asked.board.persons[command.payload.wall]
      if (wall === undefined || wall.screen === null) return notFound(personRef(command.payload.wall))
      return decideActive(asked, wall.id, false)
    }
  }
}

type Name = CommandOf<'person.admit'>['payload']['name']

function decideAdmission(
  asked: Case,
  posting: Posting,
  name: Name,
  post: Name | null,
  screen: Screen | null,
): Decision {
  if (asked.board.persons[asked.command.id] !== undefined) return nothingToDo
  const incomplete = incompletePosting(asked.board, posting)
  if (incomplete !== null) return incomplete
  const { id } = asked.command
  const writing = new Writing(personRef(id), asked)
  const payload = {
    person: id,
    ...posting,
    name: writing.write('name', name, 'public'),
    post: post === null ? null : writing.write('post', post, 'public'),
    screen,
  }
  return writing.accept({ type: 'person.admitted', payload })
}

function decideRole(asked: Case<CommandOf<'person.set-role'>>): Decision {
  const { person: id, ...to } = asked.command.payload
  const person = asked.board.persons[id]
  if (person === undefined) return notFound(personRef(id))
  if (person.screen !== null || person.remote !== null) return invalid({ rule: 'is-a-wall' })
  const from = person.posting.value
  if (from.role === to.role && from.ministry === to.ministry && from.venue === to.venue) return nothingToDo
  const collision = conflict(asked, personRef(id), 'posting', person.posting.last)
  if (collision !== null) return collision
  const incomplete = incompletePosting(asked.board, to)
  if (incomplete !== null) return incomplete
  if (to.role !== 'admin' && isLastAdmin(asked.board, person)) return invalid({ rule: 'last-admin' })
  return accept({ type: 'person.role-set', payload: { person: id, from, to } })
}

function decideActive(asked: Case, id: PersonId, active: boolean): Decision {
  const person = asked.board.persons[id]
  if (person === undefined) return notFound(personRef(id))
  if (person.active.value === active) return nothingToDo
  const collision = conflict(asked, personRef(id), 'account', person.active.last)
  if (collision !== null) return collision
  // The command line may: where no admin is left, the next start of the server lets one in.
  if (!active && asked.actor.role !== OPERATOR && isLastAdmin(asked.board, person))
    return invalid({ rule: 'last-admin' })
  return accept({ type: active ? 'person.enabled' : 'person.disabled', payload: { person: id } })
}

/** A chair or officer is of a ministry, logistics of a venue. */
function incompletePosting(board: Board, { role, ministry, venue }: Posting): Decision | null {
  if ((role === 'chair' || role === 'desk') && ministry === null)
    return invalid({ rule: 'posting-incomplete', needs: 'ministry' })
  if (role === 'logistics' && venue === null) return invalid({ rule: 'posting-incomplete', needs: 'venue' })
  if (venue !== null && board.venues[venue] === undefined) return notFound(`venue:${venue}`)
  return null
}

/** Without an admin nobody could be let in again but from the command line. */
const isLastAdmin = (board: Board, person: Person): boolean =>
  isActiveAdmin(person) && Object.values(board.persons).filter(isActiveAdmin).length === 1
export const isActiveAdmin = (person: Person): boolean => person.active.value && person.posting.value.role === 'admin'

/** What a fact about one person makes of the board; total: one that is not there is left so. */
export function applyPerson(board: Board, fact: PersonFact, stamp: Stamp): BoardPatch {
  const { person: id } = fact.payload
  if (fact.type === 'person.admitted') return { persons: { [id]: admitted(fact.payload, stamp) } }
  const person = board.persons[id]
  return person === undefined ? {} : { persons: { [id]: changed(person, fact, stamp) } }
}

const admitted = (
  { person: id, role, ministry, venue, name, post, screen, remote }: FactOf<'person.admitted'>['payload'],
  stamp: Stamp,
): Person => ({
  id,
  name,
  post,
  screen,
  remote: remote ?? null,
  posting: { ...untouched({ role, ministry, venue }, stamp.at), last: stamp },
  active: { ...untouched(true, stamp.at), last: stamp },
})

function changed(person: Person, fact: Exclude<PersonFact, { type: 'person.admitted' }>, stamp: Stamp): Person {
  switch (fact.type) {
    case 'person.role-set':
      return { ...person, posting: replaceValue(person.posting, fact.payload.to, stamp) }
    case 'person.disabled':
    case 'person.enabled':
      return { ...person, active: replaceValue(person.active, fact.type === 'person.enabled', stamp) }
  }
}

export const personTexts = ({ name, post }: Person): TextRef[] => (post === null ? [name] : [name, post])
