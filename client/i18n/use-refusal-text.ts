import type { Refusal } from '#shared/board/refusal.ts'
import { refusalText } from './refusal-text.ts'
import { refusalWords } from './refusal-words.ts'
import { statusWords } from './status-words.ts'
import { useWords } from './use-words.ts'

/** `refusalText` in the language of the interface. */
export function useRefusalText(): (refusal: Refusal) => string {
  const words = useWords(refusalWords)
  const statuses = useWords(statusWords)
  return (refusal) => refusalText(refusal, words, statuses)
}
