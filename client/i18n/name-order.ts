import type { Board } from '#shared/board/board.ts'
import type { TextRef } from '#shared/board/text.ts'

/**
 * The place of each delegation among all names. Sorting by a collator is slow beside everything else that a change
 * of status asks for, so the order is made once and looked up.
 */
export function nameOrder(
  delegations: Board['delegations'],
  nameOf: (name: TextRef) => string,
  compare: (a: string, b: string) => number,
): (delegation: string) => number {
  const named = Object.values(delegations).map(({ id, name }) => ({ id, name: nameOf(name) }))
  const places = new Map(named.toSorted((a, b) => compare(a.name, b.name)).map(({ id }, place) => [id, place]))
  return (delegation) => places.get(delegation) ?? places.size
}
