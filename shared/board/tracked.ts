import type { ClientId, CommandId, PersonId } from './identity.ts'
import { type Instant, later } from './instant.ts'

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
  /** Since when it says so. Another reason or more evidence for the same status does not make it younger. */
  changedAt: Instant
  /** Null while the value is still the one of the definition. */
  last: Stamp | null
  /** What `last` replaced: what its undo brings back. Null if there was nothing before. */
  before: { value: Value; changedAt: Instant } | null
  /** Who last built on the value since, by saying that it is still true or by announcing it. */
  relied: Stamp | null
  /** The last of those who did not set it themselves: no undo goes behind them. */
  reliedByOther: Stamp | null
}

export const untouched = <Value>(value: Value, since: Instant): Tracked<Value> => ({
  value,
  changedAt: since,
  last: null,
  before: null,
  relied: null,
  reliedByOther: null,
})

/** The group with another value; `changedAt` is given where the new value is no younger than the old. */
export const replaceValue = <Value>(
  { value: old, changedAt: oldSince }: Tracked<Value>,
  value: Value,
  stamp: Stamp,
  changedAt: Instant = stamp.at,
): Tracked<Value> => ({
  value,
  changedAt,
  last: stamp,
  before: { value: old, changedAt: oldSince },
  relied: null,
  reliedByOther: null,
})

/** What a fact says that sets a group: to what, and whose undo it is, if it is one. */
type Setting<Value> = { to: Value; undoes?: CommandId | undefined }

/** The group after a fact that sets it; after an undo the value is as old as it was. */
export const setValue = <Value>(group: Tracked<Value>, { to, undoes }: Setting<Value>, stamp: Stamp): Tracked<Value> =>
  replaceValue(group, to, stamp, undoes === undefined ? stamp.at : group.before?.changedAt)

export const relyOn = <Value>(group: Tracked<Value>, stamp: Stamp): Tracked<Value> => ({
  ...group,
  relied: stamp,
  reliedByOther: stamp.by === group.last?.by ? group.reliedByOther : stamp,
})

/** When somebody last said that a status is (still) true, and when they had before it was last set. */
type Confirmation = { confirmedAt: Instant; confirmedBefore: Instant }

/** The status after a fact that sets it: the same status for another reason is no younger. */
export const setStatus = <Value extends { status: string }>(
  group: Tracked<Value>,
  setting: Setting<Value>,
  stamp: Stamp,
): Tracked<Value> =>
  setting.undoes === undefined && setting.to.status === group.value.status
    ? replaceValue(group, setting.to, stamp, group.changedAt)
    : setValue(group, setting, stamp)

/**
 * Who sets a status has seen it; who takes that back has not, and leaves the confirmation that was there before.
 * Another reason for the same status, observed earlier than somebody confirmed it, makes it look no older.
 */
export function confirmedBySetting(
  { confirmedAt, confirmedBefore }: Confirmation,
  { from, to, undoes }: Setting<{ status: string }> & { from: { status: string } },
  { observedAt }: Stamp,
): Confirmation {
  if (undoes !== undefined) return { confirmedAt: confirmedBefore, confirmedBefore: confirmedAt }
  const seen = from.status === to.status ? later(confirmedAt, observedAt) : observedAt
  return { confirmedAt: seen, confirmedBefore: confirmedAt }
}
