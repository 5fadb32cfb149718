import type { TextRef } from '#shared/board/text.ts'
import { readChange } from '#server/board/entry.ts'
import type { LogReader } from '#server/log/log-store.ts'
import { textsWith } from '#server/realtime/audience.ts'

/** A change as every reader gets it. */
type ChangeToSend = {
  seq: number
  /** JSON. */
  json: string
  /** The texts that have to travel with it. */
  texts: readonly TextRef[]
}

/** Changes that follow on each other, as every reader gets them. */
export type StretchToSend = {
  /** The seq of the last of them, or what they were asked behind. */
  to: number
  /** JSON, an array of them. */
  json: Buffer
  texts: readonly TextRef[]
}

export type ChangesToSend = {
  /** Those behind `after` and up to `upTo`, oldest first, at most `limit`. */
  between(after: number, upTo: number, limit: number): Promise<StretchToSend>
}

/** Some megabytes of those that were read last: after a broken line all screens ask for the same ones at once. */
const KEPT = 5_000
/** And many from the same place: a page of some hundred kilobytes is joined and encoded once for all of them. */
const STRETCHES_KEPT = 16

/** Reads changes to be sent; each is checked and put into words once, for as long as somebody asks for it. */
export function createChangesToSend(log: Pick<LogReader, 'changes'>): ChangesToSend {
  /** By seq, in the order of reading. A change never changes, so none of them is ever out of date. */
  const kept = new Map<number, ChangeToSend>()
  /** By where they begin and end, and as little ever out of date. */
  const stretches = new Map<string, StretchToSend>()

  function keep(seq: number, bytes: string): ChangeToSend {
    const change = readChange(bytes)
    const made: ChangeToSend = { seq, json: JSON.stringify(change), texts: textsWith([change]) }
    keepIn(kept, seq, made, KEPT)
    return made
  }

  async function read(after: number, last: number): Promise<ChangeToSend[]> {
    const found: ChangeToSend[] = []
    for (let known = kept.get(after + 1); known !== undefined && known.seq <= last; known = kept.get(known.seq + 1))
      found.push(known)
    const from = after + found.length
    if (from >= last) return found
    const rest = await log.changes({ after: from, upTo: last, limit: last - from })
    return [...found, ...rest.map(({ seq, bytes }) => kept.get(seq) ?? keep(seq, bytes))]
  }

  return {
    async between(after, upTo, limit) {
      const last = Math.min(upTo, after + limit)
      const name = `${after}-${last}`
      const known = stretches.get(name)
      if (known !== undefined) return known
      const changes = await read(after, last)
      const made: StretchToSend = {
        to: changes.at(-1)?.seq ?? after,
        json: Buffer.from(`[${changes.map(({ json }) => json).join(',')}]`),
        texts: changes.flatMap(({ texts }) => texts),
      }
      // Only what is whole: what a log does not have yet it may have soon.
      if (made.to === last) keepIn(stretches, name, made, STRETCHES_KEPT)
      return made
    },
  }
}

function keepIn<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value, atMost: number): void {
  kept.set(key, value)
  const [oldest = key] = kept.keys()
  if (kept.size > atMost) kept.delete(oldest)
}
