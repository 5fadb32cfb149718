import type { Board } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import { accept, type Case, type Decision, notFound, nothingToDo, refuse } from './decision.ts'
import { outOfScope } from './rights.ts'
import type { DelegationKind, Ministry } from './status.ts'
import type { TextRef, ThingRef } from './text.ts'
import { Writing } from './writing.ts'

/** An invited party. */
export type Delegation = {
  id: string
  kind: DelegationKind
  name: TextRef
  /** ISO 3166-1 alpha-2 of a country. */
  country: string | null
  lead: Ministry
  /** Known only as a group so far: not counted, to be filled with named delegations. */
  group: boolean
}

type DelegationCommand = CommandOf<'delegation.add' | 'delegation.announce'>
type DelegationFact = FactOf<'delegation.added' | 'delegation.announced'>

export const delegationRef = (id: string): ThingRef => `delegation:${id}`

/** Decides adding a delegation (named after the command), or making its name public. */
export function decideDelegation(asked: Case<DelegationCommand>): Decision {
  const { board, command, actor, scope } = asked
  if (command.type === 'delegation.add') {
    const { kind, name, country, lead, announced } = command.payload
    const forbidden = outOfScope(scope, actor, { lead })
    if (forbidden !== null) return refuse(forbidden)
    const writing = new Writing(delegationRef(command.id), asked)
    const ref = writing.write('name', name, announced ? 'public' : 'internal')
    const payload = { delegation: command.id, kind, name: ref, country, lead }
    return accept([{ type: 'delegation.added', payload }], writing.texts)
  }
  const delegation = board.delegations[command.payload.delegation]
  if (delegation === undefined) return notFound(delegationRef(command.payload.delegation))
  const forbidden = outOfScope(scope, actor, { lead: delegation.lead })
  if (forbidden !== null) return refuse(forbidden)
  if (board.revealed[delegation.name] === true) return nothingToDo
  const payload = { delegation: delegation.id, reveals: [delegation.name] }
  return accept([{ type: 'delegation.announced', payload }])
}

/** Applies a fact about one delegation. */
export function applyDelegation(board: Board, fact: DelegationFact): Board {
  switch (fact.type) {
    case 'delegation.added': {
      const { delegation: id, kind, name, country, lead } = fact.payload
      const delegation: Delegation = { id, kind, name, country, lead, group: false }
      return { ...board, delegations: { ...board.delegations, [id]: delegation } }
    }
    case 'delegation.announced':
      return { ...board, revealed: { ...board.revealed, ...Object.fromEntries(fact.payload.reveals.map((ref) => [ref, true as const])) } }
  }
}
