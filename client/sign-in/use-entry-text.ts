import { signInWords } from '#client/i18n/sign-in-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Entry } from '#client/sync/account-api.ts'

/** Why somebody did not get in, as a sentence. */
export function useEntryText(): (entry: Exclude<Entry, { kind: 'entered' }>) => string {
  const words = useWords(signInWords)
  const sentences: Readonly<Record<string, string>> = words.refusals
  return (entry) => {
    if (entry.kind !== 'refused') return words[entry.kind]
    const { refusal } = entry
    switch (refusal.kind) {
      case 'wait':
        return words.wait(refusal.seconds)
      case 'password-too-short':
        return words.tooShort(refusal.minimum)
      case 'password-too-long':
        return words.tooLong(refusal.maximum)
      default:
        return sentences[refusal.kind] ?? words.other
    }
  }
}
