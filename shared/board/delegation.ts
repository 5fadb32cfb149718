import type { BoardPatch } from './board.ts'
import type { FactOf } from './change.ts'
import type { CommandOf } from './command.ts'
import { accept, type Case, type Decision, notFound, nothingToDo, refuse } from './decision.ts'
import { outOfScope } from './rights.ts'
import { marks, type ThingRef } from './text.ts'
import { Writing } from './writing.ts'

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
    if (board.delegations[command.id] !== undefined) return nothingToDo
    const writing = new Writing(delegationRef(command.id), asked)
    const ref = writing.write('name', name, announced ? 'public' : 'internal')
    return writing.accept({
      type: 'delegation.added',
      payload: { delegation: command.id, kind, name: ref, country, lead },
    })
  }
  const delegation = board.delegations[command.payload.delegation]
  if (delegation === undefined) return notFound(delegationRef(command.payload.delegation))
  const forbidden = outOfScope(scope, actor, { lead: delegation.lead })
  if (forbidden !== null) return refuse(forbidden)
  if (board.revealed[delegation.name] === true) return nothingToDo
  return accept({
    type: 'delegation.announced',
    payload: { delegation: delegation.id, reveals: [delegation.name] },
  })
}

/** What a fact about one delegation makes of the board. */
export function applyDelegation(fact: DelegationFact): BoardPatch {
  switch (fact.type) {
    case 'delegation.added': {
      const { delegation: id, kind, name, country, lead } = fact.payload
      return { delegations: { [id]: { id, kind, name, country, lead, group: false } } }
    }
    case 'delegation.announced':
      return { revealed: marks(fact.payload.reveals) }
  }
}
