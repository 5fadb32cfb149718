import { adminWords } from '#client/i18n/admin-words.ts'
import { refusalText } from '#client/i18n/refusal-text.ts'
import { refusalWords } from '#client/i18n/refusal-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { NoAnswer } from './account-requests.ts'

/** Why a request came to nothing, as a sentence. */
export function useAnswerText(): (answer: NoAnswer) => string {
  const words = useWords(adminWords)
  const ofBoard = useWords(refusalWords)
  const statuses = useWords(statusWords)
  return (answer) => {
    if (answer.kind === 'signed-out') return words.signedOut
    if (answer.kind !== 'refused') return words[answer.kind]
    const { refusal } = answer
    switch (refusal.kind) {
      case 'conflict':
      case 'forbidden':
      case 'invalid':
      case 'not-found':
      case 'frozen':
        return refusalText(refusal, ofBoard, statuses)
      case 'wait':
        return words.wait(refusal.seconds)
      default: {
        const sentences: Readonly<Record<string, string>> = words.refusals
        return sentences[refusal.kind] ?? words.other
      }
    }
  }
}
