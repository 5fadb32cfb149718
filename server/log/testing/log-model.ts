import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { Head } from '../hash-chain.ts'
import type { LogStore, NewChange, StoredChange } from '../log-store.ts'
import { batch, changesBehind, commit } from './log-builder.ts'

type Step =
  | { does: 'append'; things: string[][] }
  | { does: 'roll-back'; things: string[][] }
  | { does: 'page'; after: number; upTo: number; limit: number }
  | { does: 'history'; thing: string; before: number; limit: number }
  | { does: 'tail'; behind: number }

const anySeq = fc.nat({ max: 20 })
const anyLimit = fc.integer({ min: 1, max: 8 })
const anyThing = fc.constantFrom('item:a', 'item:b', 'item:c')
const anyThings = fc.array(fc.array(anyThing, { maxLength: 3 }), { maxLength: 5 })

/** Anything that may be done to a log and asked of it. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('append'), things: anyThings }),
  fc.record({ does: fc.constant('roll-back'), things: anyThings }),
  fc.record({ does: fc.constant('page'), after: anySeq, upTo: anySeq, limit: anyLimit }),
  fc.record({ does: fc.constant('history'), thing: anyThing, before: anySeq, limit: anyLimit }),
  fc.record({ does: fc.constant('tail'), behind: anySeq }),
)

/** Does `step` to the log and to `model`, an array of its changes, and expects of the log what the array answers. */
export async function agree(log: LogStore, model: NewChange[], step: Step): Promise<void> {
  const head = model.at(-1) ?? log.start
  switch (step.does) {
    case 'append': {
      const added = newChanges(head, step.things)
      await commit(log, (drain) => drain.append(batch({ changes: added })))
      model.push(...added)
      break
    }
    case 'roll-back': {
      const rolledBack = log.transact(async (drain) => {
        await drain.append(batch({ changes: newChanges(head, step.things) }))
        throw new Error('rolled back')
      })
      await expect(rolledBack).rejects.toThrow('rolled back')
      break
    }
    case 'page': {
      const { after, upTo, limit } = step
      const expected = model.filter((change) => change.seq > after && change.seq <= upTo).slice(0, limit)
      expect(await log.changes({ after, upTo, limit })).toEqual(expected.map(stored))
      break
    }
    case 'history': {
      const { thing, before, limit } = step
      const expected = model.filter((change) => change.seq < before && change.of.includes(thing)).toReversed()
      expect(await log.changesOf(thing, { before, limit })).toEqual(expected.slice(0, limit).map(stored))
      break
    }
    case 'tail': {
      const known = model.at(-1 - step.behind) ?? log.start
      expect(await commit(log, (drain) => drain.tail(known))).toEqual(model.slice(known.seq).map(stored))
      break
    }
  }
  const { seq, hash } = model.at(-1) ?? log.start
  expect(await log.head()).toEqual({ seq, hash })
}

function newChanges(head: Head, things: readonly string[][]): NewChange[] {
  const added: NewChange[] = []
  for (const of of things) added.push(...changesBehind(added.at(-1) ?? head, [{ of }], of))
  return added
}

/** A change as a reader gets it. */
export function stored({ seq, bytes, hash }: StoredChange): StoredChange {
  return { seq, bytes, hash }
}
