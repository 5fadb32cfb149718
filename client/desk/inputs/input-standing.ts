import type { Command } from '#shared/board/command.ts'
import { kindOf, type ThingRef } from '#shared/board/text.ts'
import type { OutboxEntry } from '#client/sync/sync.ts'
import { thingsOfCommand } from '#client/sync/things-of-command.ts'

/**
 * How an input of this device stands: `pending` on its way; `doubtful` on its way, but it no longer seems to fit;
 * `conflict` somebody else was first, and one of both values is to be chosen; `refused` for another reason; `parked`
 * because the server failed at it.
 */
export type InputStanding = 'pending' | 'doubtful' | 'conflict' | 'refused' | 'parked'

/** Inputs that set a value beside which another one can be put; the others only have to be told what happened. */
const SETS_A_VALUE: ReadonlySet<Command['type']> = new Set([
  'item.set-status',
  'item.assign',
  'item.set-due',
  'participation.set-status',
  'participation.set-head',
  'participation.set-contact',
  'participation.set-arrangements',
])

export function standingOf({ command, progress, misfit }: OutboxEntry): InputStanding {
  switch (progress.at) {
    case 'refused':
      return progress.refusal.kind === 'conflict' && SETS_A_VALUE.has(command.type) ? 'conflict' : 'refused'
    case 'parked':
      return 'parked'
    default:
      return misfit === null ? 'pending' : 'doubtful'
  }
}

/** True if nothing happens to it any more until the person says what. */
export const waitsForPerson = (entry: OutboxEntry): boolean =>
  ['conflict', 'refused', 'parked'].includes(standingOf(entry))

export type InputsByThing = ReadonlyMap<ThingRef, readonly OutboxEntry[]>

const grouped = new WeakMap<readonly OutboxEntry[], InputsByThing>()

/** The inputs that each row of a table stands for, in the order they were given; the same map for the same outbox. */
export function inputsByThing(outbox: readonly OutboxEntry[]): InputsByThing {
  const known = grouped.get(outbox)
  if (known !== undefined) return known
  const things = new Map<ThingRef, OutboxEntry[]>()
  for (const entry of outbox) {
    const row = thingsOfCommand(entry.command).find(isRow)
    if (row !== undefined) things.set(row, [...(things.get(row) ?? []), entry])
  }
  grouped.set(outbox, things)
  return things
}

const isRow = (of: ThingRef): boolean => ['item', 'participation', 'request'].includes(kindOf(of))

/** The rows that wait for the person. */
export const rowsToChoose = (outbox: readonly OutboxEntry[]): ReadonlySet<ThingRef> =>
  new Set([...inputsByThing(outbox)].flatMap(([of, entries]) => (entries.some(waitsForPerson) ? [of] : [])))
