import type { CommandId, PersonId } from '#shared/board/identity.ts'
import { isUnanswered } from './is-unanswered.ts'
import type { OutboxEntry } from './sync.ts'

/** What of an outbox no device has stored, in the order in which it was given. */
export type Unstored = Map<CommandId, OutboxEntry>

/** For as long as the page lives: a sync that starts anew, and whoever signs in again, takes over what is their own. */
const ofPersons = new Map<PersonId, Unstored>()

/** The same map every time. */
export function unstoredOf(person: PersonId): Unstored {
  const unstored = ofPersons.get(person) ?? new Map<CommandId, OutboxEntry>()
  ofPersons.set(person, unstored)
  return unstored
}

/** How many commands, of everybody who used this page, are nowhere but in it. */
export const countUnstored = (): number =>
  [...ofPersons.values()].flatMap((unstored) => [...unstored.values()]).filter(isUnanswered).length
