import type { Text } from '#shared/board/text.ts'
import { textSchema } from '#shared/board/text.ts'
import { commitment, newSalt } from '#server/log/commitment.ts'
import type { StoredText } from '#server/log/log-store.ts'

/** The texts of a decision as they are stored, each with a salt, and what the change says of them instead. */
export function sealTexts(texts: readonly Text[]): {
  sealed: StoredText[]
  commitments: { ref: string; commitment: string }[]
} {
  const sealed = texts.map(({ text, ...about }) => ({ ...about, text: JSON.stringify(text), salt: newSalt() }))
  return { sealed, commitments: sealed.map((text) => ({ ref: text.ref, commitment: commitment(text) })) }
}

/** A stored text as its readers know it: without the salt. */
export function openText(stored: StoredText): Text {
  const text: unknown = JSON.parse(stored.text)
  return textSchema.parse({ ...stored, text })
}
