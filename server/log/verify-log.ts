import { commitment, commitmentsIn } from './commitment.ts'
import { continues, type Head } from './hash-chain.ts'
import type { LogReader } from './log-store.ts'

export type Verification =
  /** `withoutText`: refs whose text is not there, which is right only for those that were erased. */
  | { readonly verdict: 'sound'; readonly head: Head; readonly withoutText: ReadonlySet<string> }
  /** The change at `seq` is missing, or is not the one that was appended. */
  | { readonly verdict: 'broken-chain'; readonly seq: number }
  /** The text `ref` is not the one that was appended with the change at `seq`. */
  | { readonly verdict: 'broken-text'; readonly seq: number; readonly ref: string }
  /** No change speaks of the text `ref`. */
  | { readonly verdict: 'unknown-text'; readonly ref: string }

const PAGE = 1000

/**
 * Walks the whole log: the chain from its genesis, and each text against the commitment in its change. What it finds
 * sound may still have been cut short, or rewritten as a whole: compare `head` with one that was kept elsewhere.
 */
export async function verifyLog(log: LogReader): Promise<Verification> {
  const withText = new Set<string>()
  const withoutText = new Set<string>()
  let head = log.start
  for (;;) {
    const page = await log.changes({ after: head.seq, limit: PAGE })
    if (page.length === 0) break
    for (const change of page) {
      if (!continues(head, change)) return { verdict: 'broken-chain', seq: head.seq + 1 }
      head = { seq: change.seq, hash: change.hash }
      const promised = commitmentsIn(JSON.parse(change.bytes))
      const texts = new Map((await log.texts(promised.map(({ ref }) => ref))).map((text) => [text.ref, text]))
      for (const promise of promised) {
        const text = texts.get(promise.ref)
        if (text && commitment(text) !== promise.commitment)
          return { verdict: 'broken-text', seq: head.seq, ref: text.ref }
        const found = text ? withText : withoutText
        found.add(promise.ref)
      }
    }
  }
  for await (const { ref } of log.allTexts()) if (!withText.has(ref)) return { verdict: 'unknown-text', ref }
  return { verdict: 'sound', head, withoutText }
}
