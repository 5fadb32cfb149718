import { createHash, randomBytes } from 'node:crypto'
import type { StoredText } from './log-store.ts'

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

/** What a commitment covers: what the text says, where it belongs, and who may read it. */
type Sealed = Pick<StoredText, 'ref' | 'of' | 'ministry' | 'class' | 'text' | 'salt'>

/**
 * `SHA-256(salt ‖ ["ref","of","ministry","class","text"])`: the 16 bytes of the salt, then the UTF-8 of those five as a
 * JSON array.
 */
export function commitment({ salt, ref, of, ministry, class: readers, text }: Sealed): string {
  const covered = JSON.stringify([ref, of, ministry, readers, text])
  return createHash('sha256').update(salt, 'hex').update(covered).digest('hex')
}

/** Hex is read in either case, but written in one. */
const SALT = /^[0-9a-f]{32}$/

/**
 * Whether `text` is the one that was committed to. The first logs said `SHA-256(salt ‖ ref ‖ text)`, which nothing that
 * is committed to now can be taken for: a ref does not begin with a bracket.
 */
export function isCommittedTo(text: Sealed, committed: string): boolean {
  if (!SALT.test(text.salt)) return false
  if (commitment(text) === committed) return true
  const first = createHash('sha256').update(text.salt, 'hex').update(text.ref).update(text.text).digest('hex')
  return first === committed
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
