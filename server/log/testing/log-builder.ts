import { commitment, newSalt } from '../commitment.ts'
import { chainHash, type Head } from '../hash-chain.ts'
import type { Batch, Drain, LogStore, NewChange, StoredChange, StoredReceipt, StoredText } from '../log-store.ts'

/** A batch with only what a test names. */
export function batch(parts: Partial<Batch>): Batch {
  return { changes: [], texts: [], receipts: [], erase: [], ...parts }
}

/** Changes that continue the chain at `head`, one for each payload. */
export function changesBehind(head: Head, payloads: readonly object[], of: readonly string[] = []): NewChange[] {
  const changes: NewChange[] = []
  for (const payload of payloads) {
    const { seq, hash }: Head = changes.at(-1) ?? head
    const bytes = JSON.stringify({ seq: seq + 1, payload })
    changes.push({ seq: seq + 1, bytes, hash: chainHash(hash, bytes), of })
  }
  return changes
}

export function text(ref: string, ko: string): StoredText {
  return { ref, of: 'item:lead-01', ministry: 'mofa', class: 'internal', text: JSON.stringify({ ko }), salt: newSalt() }
}

/** The payload of a change that says that a text was erased. */
export const erasure = (ref: string): object => ({ erased: ref })

/** What such changes say, as a verification asks. */
export function erasedIn({ bytes }: StoredChange): string[] {
  const { payload }: { payload: { erased?: string } } = JSON.parse(bytes)
  return payload.erased === undefined ? [] : [payload.erased]
}

/** What a change says of a text: its ref and the commitment. */
export function sealed(of: StoredText): object {
  return { ref: of.ref, commitment: commitment(of) }
}

export function receipt(commandId: string, outcome: object = { ok: true }): StoredReceipt {
  const fingerprint = 'f'.repeat(64)
  return { commandId, by: 'kim', client: 'desk-1', salt: newSalt(), fingerprint, outcome: JSON.stringify(outcome) }
}

/** Runs a drain that is expected to be committed; gives what `work` gave. */
export async function commit<T>(store: LogStore, work: (drain: Drain) => Promise<T>): Promise<T> {
  const ended = await store.transact(work)
  if (ended.outcome !== 'committed') throw new Error(ended.outcome, { cause: ended.cause })
  return ended.value
}

/** Appends one change for each payload; gives the changes. */
export async function append(
  store: LogStore,
  payloads: readonly object[],
  of: readonly string[] = [],
): Promise<NewChange[]> {
  return commit(store, async (drain) => {
    const changes = changesBehind(await headIn(drain, store), payloads, of)
    await drain.append(batch({ changes }))
    return changes
  })
}

/** The head under the lock: what this node knows, and what others have appended since. */
async function headIn(drain: Drain, store: LogStore): Promise<Head> {
  const known = await store.head()
  return (await drain.tail(known))?.at(-1) ?? known
}
