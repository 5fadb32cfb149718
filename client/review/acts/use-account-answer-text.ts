import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import { useRefusalText } from '#client/i18n/use-refusal-text.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { AccountAnswer } from './account-answer.ts'

/** Why the accounts did not do something, as a sentence. */
export function useAccountAnswerText(): (answer: Exclude<AccountAnswer, { kind: 'done' }>) => string {
  const { accounts: words } = useWords(reviewSessionWords)
  const refusalText = useRefusalText()
  return (answer) => {
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
      case 'wrong-credentials':
        return words.wrongPassword
      case 'code-unknown':
      case 'pairing-expired':
      case 'pairing-approved-already':
        return words[refusal.kind]
      default:
        return words.other
    }
  }
}
