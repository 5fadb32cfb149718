import { adminWords } from '#client/i18n/admin-words.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { AccountAnswer } from '#client/sync/account-answer.ts'

/** Why a request came to nothing, as a sentence. */
export function useAnswerText(): (answer: Exclude<AccountAnswer, { kind: 'done' }>) => string {
  const words = useWords(adminWords)
  const refusalText = useRefusalText()
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
        return refusalText(refusal)
      case 'wait':
        return words.wait(refusal.seconds)
      default: {
        const sentences: Readonly<Record<string, string>> = words.refusals
        return sentences[refusal.kind] ?? words.other
      }
    }
  }
}
