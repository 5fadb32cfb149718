import type { ClientId, CommandId, PersonId } from './identity.ts'
import type { Instant } from './instant.ts'

/** Who set a value last, and when: what a conflict compares and an undo checks. */
export type Stamp = {
  seq: number
  at: Instant
  /** When the person's finger moved; shown to people, never used for order. */
  observedAt: Instant
  by: PersonId
  client: ClientId
  commandId: CommandId
}

/**
 * One field group of a thing: a value that changes, conflicts and is undone as a whole
 * (a status with its reason and evidence is one group).
 */
export type Tracked<Value> = {
  value: Value
  changedAt: Instant
  /** Null while the value is still the one of the definition. */
  last: Stamp | null
  /** What `last` replaced: what its undo brings back. */
  before: Value | null
}

export const untouched = <Value>(value: Value, since: Instant): Tracked<Value> => ({
  value,
  changedAt: since,
  last: null,
  before: null,
})

export const replaceValue = <Value>(group: Tracked<Value>, value: Value, stamp: Stamp): Tracked<Value> => ({
  value,
  changedAt: stamp.at,
  last: stamp,
  before: group.value,
})
