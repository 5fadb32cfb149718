import type { TextRef } from '#shared/board/text.ts'
import { readChange } from '#server/board/entry.ts'
import type { LogReader } from '#server/log/log-store.ts'
import { textsWith } from '#server/realtime/audience.ts'

/** A change as every reader gets it. */
export type ChangeToSend = {
  seq: number
  /** JSON. */
  json: string
  /** The texts that have to travel with it. */
  texts: readonly TextRef[]
}

export type ChangesToSend = {
  /** Those behind `after` and up to `upTo`, oldest first, at most `limit`. */
  between(after: number, upTo: number, limit: number): Promise<ChangeToSend[]>
}

/** Some megabytes of those that were read last: after a broken line all screens ask for the same ones at once. */
const KEPT = 5_000

/** Reads changes to be sent; each is checked and put into words once, for as long as somebody asks for it. */
export function createChangesToSend(log: Pick<LogReader, 'changes'>): ChangesToSend {
  /** By seq, in the order of reading. A change never changes, so none of them is ever out of date. */
  const kept = new Map<number, ChangeToSend>()

  function keep(seq: number, bytes: string): ChangeToSend {
    const change = readChange(bytes)
    const made: ChangeToSend = { seq, json: JSON.stringify(change), texts: textsWith([change]) }
    kept.set(seq, made)
    const [oldest = seq] = kept.keys()
    if (kept.size > KEPT) kept.delete(oldest)
    return made
  }

  return {
    async between(after, upTo, limit) {
      const last = Math.min(upTo, after + limit)
      const found: ChangeToSend[] = []
      for (let known = kept.get(after + 1); known !== undefined && known.seq <= last; known = kept.get(known.seq + 1))
        found.push(known)
      const from = after + found.length
      if (from >= last) return found
      const rest = await log.changes({ after: from, upTo: last, limit: last - from })
      return [...found, ...rest.map(({ seq, bytes }) => kept.get(seq) ?? keep(seq, bytes))]
    },
  }
}
