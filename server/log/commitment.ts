import { createHash, randomBytes } from 'node:crypto'

/** What a change says of a text without saying the text. */
export interface Commitment {
  readonly ref: string
  /** SHA-256, 64 hex digits. */
  readonly commitment: string
}

/** 16 random bytes in hex: without them nobody can try guesses against a commitment or a fingerprint. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/**
 * `SHA-256(salt ‖ ref ‖ text)`: the 16 bytes of the salt, then UTF-8. The parts need no separator: the salt has one
 * length, and a text is JSON that begins with a quote or a brace, which no ref contains.
 */
export function commitment({ salt, ref, text }: { salt: string; ref: string; text: string }): string {
  return createHash('sha256').update(salt, 'hex').update(ref).update(text).digest('hex')
}

/** Every commitment in a change, wherever it stands in it: each object that has both a `ref` and a `commitment`. */
export function commitmentsIn(change: unknown): Commitment[] {
  if (typeof change !== 'object' || change === null) return []
  const inside = Object.values(change).flatMap(commitmentsIn)
  return isCommitment(change) ? [{ ref: change.ref, commitment: change.commitment }, ...inside] : inside
}

function isCommitment(value: object): value is Commitment {
  return (
    'ref' in value && typeof value.ref === 'string' && 'commitment' in value && typeof value.commitment === 'string'
  )
}

/**
 * By which a command's payload is known again: `SHA-256(salt ‖ payload)` over JSON whose keys are sorted, so that a
 * client that was updated in between and now writes the same keys in another order still sends the same payload.
 */
export function fingerprint(salt: string, payload: object): string {
  return createHash('sha256').update(salt, 'hex').update(JSON.stringify(payload, sortKeys)).digest('hex')
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
