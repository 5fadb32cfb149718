import { createHash, hash } from 'node:crypto'

/** A place in the chain: how many changes there are up to it, and the hash that covers them all. */
export interface Head {
  readonly seq: number
  /** SHA-256, 64 hex digits. */
  readonly hash: string
}

/** The head of the log `log` before its first change. Two logs never share a chain, because no two share an id. */
export function genesis(log: string): Head {
  return { seq: 0, hash: hash('sha256', `chaebi log ${log}`) }
}

/**
 * The hash of a change: `SHA-256(previous ‖ bytes)`, with the 32 bytes of `previous` and the UTF-8 of `bytes`. It covers
 * the text as it is stored, so that checking it never depends on how a later version would write that text.
 */
export function chainHash(previous: string, bytes: string): string {
  return createHash('sha256').update(previous, 'hex').update(bytes).digest('hex')
}

/** Whether `change` stands directly behind `head`: the next seq, and a hash that continues the chain. */
export function continues(head: Head, change: Head & { readonly bytes: string }): boolean {
  return change.seq === head.seq + 1 && change.hash === chainHash(head.hash, change.bytes)
}
