import type { AccountAnswer } from '../sync/account-answer.ts'
import { accountWords } from './account-words.ts'
import { useRefusalText } from './use-refusal-text.ts'
import { useWords } from './use-words.ts'

type NotDone = Exclude<AccountAnswer, { kind: 'done' }> | { kind: 'cancelled' }

/** Why the accounts did not do something, as a sentence. */
export function useAccountAnswerText(): (answer: NotDone) => string {
  const { answers: words } = useWords(accountWords)
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
      case 'passkeys-full':
        return words['passkeys-full'](refusal.most)
      case 'wrong-credentials':
      case 'passkeys-unavailable':
      case 'passkey-registered-already':
      case 'passkey-unknown':
      case 'passkey-expired':
      case 'passkey-invalid':
      case 'code-unknown':
      case 'pairing-expired':
      case 'pairing-approved-already':
        return words[refusal.kind]
      default:
        return words.other
    }
  }
}
