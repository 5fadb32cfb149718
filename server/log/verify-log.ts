import type { Anchor } from './anchor.ts'
import { commitmentsIn, isCommittedTo } from './commitment.ts'
import { continues, type Head } from './hash-chain.ts'
import type { LogReader, StoredChange } from './log-store.ts'

export type Verification =
  /** `erased`: how many texts are not there, as changes say. */
  | { readonly verdict: 'sound'; readonly head: Head; readonly erased: number }
  /** The log ends before an anchor. */
  | { readonly verdict: 'cut'; readonly head: Head; readonly anchor: Anchor }
  /** The chain is whole, but at the anchor it is not the one that was kept: all of it was made anew. */
  | { readonly verdict: 'rewritten'; readonly anchor: Anchor }
  /** The change at `seq` is missing, or is not the one that was appended. */
  | { readonly verdict: 'broken-chain'; readonly seq: number }
  /** The text `ref` is not the one that was appended with the change at `seq`. */
  | { readonly verdict: 'broken-text'; readonly seq: number; readonly ref: string }
  /** The text `ref` of the change at `seq` is not there, and no change says that it was erased. */
  | { readonly verdict: 'lost-text'; readonly seq: number; readonly ref: string }
  /** A change says that the text `ref` was erased, and it is there. */
  | { readonly verdict: 'unerased-text'; readonly ref: string }
  /** No change speaks of the text `ref`. */
  | { readonly verdict: 'unknown-text'; readonly ref: string }

const PAGE = 1000

/**
 * Walks the whole log: the chain from its genesis, and each text against the commitment in its change. What it finds
 * sound may still have been cut short, or rewritten as a whole: that shows only against anchors.
 * @param erasedIn the refs of the texts that a change says were erased; what it throws is thrown on
 * @param anchors heads of this log that were kept elsewhere; what {@link isBehindRestore} is left out
 */
export async function verifyLog(
  log: LogReader,
  erasedIn: (change: StoredChange) => readonly string[],
  anchors: readonly Anchor[] = [],
): Promise<Verification> {
  const anchored = Map.groupBy(
    anchors.filter((anchor) => !isBehindRestore(log, anchor)),
    ({ seq }) => seq,
  )
  const promised = new Map<string, number>()
  const missing = new Set<string>()
  const erased = new Set<string>()
  let head = log.start

  /** Walks to the head, wherever that is by then; gives the first fault. */
  async function walkOn(): Promise<Verification | null> {
    for (;;) {
      const page = await log.changes({ after: head.seq, limit: PAGE })
      if (page.length === 0) return null
      const whole = unbroken(head, page)
      const promises = whole.map(({ bytes }) => commitmentsIn(JSON.parse(bytes)))
      // Of the page at once: a store on another machine is asked as often as there are pages.
      const found = await log.texts(promises.flat().map(({ ref }) => ref))
      const texts = new Map(found.map((text) => [text.ref, text]))
      for (const [at, change] of whole.entries()) {
        head = { seq: change.seq, hash: change.hash }
        for (const ref of erasedIn(change)) erased.add(ref)
        for (const { ref, commitment: promise } of promises[at] ?? []) {
          promised.set(ref, change.seq)
          const text = texts.get(ref)
          if (text === undefined) missing.add(ref)
          else if (!isCommittedTo(text, promise)) return { verdict: 'broken-text', seq: change.seq, ref }
        }
      }
      if (whole.length < page.length) return { verdict: 'broken-chain', seq: head.seq + 1 }
    }
  }

  const fault = await walkOn()
  if (fault !== null) return fault
  for (const [seq, kept] of anchored) {
    const [change] = seq === 0 ? [log.start] : await log.changes({ after: seq - 1, limit: 1 })
    const other = kept.find(({ hash }) => hash !== change?.hash)
    if (other !== undefined)
      return change === undefined ? { verdict: 'cut', head, anchor: other } : { verdict: 'rewritten', anchor: other }
  }
  for await (const { ref } of log.allTexts()) {
    if (promised.has(ref)) continue
    // A server may have gone on meanwhile.
    const later = await walkOn()
    if (later !== null) return later
    if (!promised.has(ref)) return { verdict: 'unknown-text', ref }
  }
  // Last, because an erasure stands further on than what it erases.
  for (const ref of missing) if (!erased.has(ref)) return { verdict: 'lost-text', seq: promised.get(ref) ?? 0, ref }
  for (const { ref } of await log.texts([...erased])) return { verdict: 'unerased-text', ref }
  return { verdict: 'sound', head, erased: erased.size }
}

/** The changes of a page that continue a chain, up to the first that does not. */
function unbroken(from: Head, page: readonly StoredChange[]): readonly StoredChange[] {
  const broken = page.findIndex((change, at) => !continues(page[at - 1] ?? from, change))
  return broken < 0 ? page : page.slice(0, broken)
}

/** Whether an anchor is of a log that this one comes from, and of what that one came to only after some restore. */
export function isBehindRestore({ parents }: Pick<LogReader, 'parents'>, { log, seq }: Anchor): boolean {
  const from = parents.findIndex((parent) => parent.log === log)
  return from >= 0 && parents.slice(from).some((parent) => seq > parent.seq)
}
