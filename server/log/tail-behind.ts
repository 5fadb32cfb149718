import type { Head } from './hash-chain.ts'
import type { StoredChange } from './log-store.ts'

/** The changes behind `head`; undefined if the log, which begins at `start`, does not hold it. */
export async function tailBehind(
  head: Head,
  start: Head,
  changesAfter: (seq: number) => Promise<StoredChange[]>,
): Promise<StoredChange[] | undefined> {
  if (head.seq === 0) return head.hash === start.hash ? changesAfter(0) : undefined
  const [known, ...tail] = await changesAfter(head.seq - 1)
  return known?.hash === head.hash ? tail : undefined
}
