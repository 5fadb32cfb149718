import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Intent } from '../state/draft.ts'

type IntentWords = {
  /** Of the editor. */
  heading: string
  /** Of what is written in it. */
  label: string
}

/** What an editor is for, in words. */
export function useIntentWords(): (intent: Intent) => IntentWords {
  const { editor: words } = useWords(deskWords)
  const { attendance, item } = useWords(statusWords)
  return (intent) => {
    switch (intent.do) {
      case 'set-attendance':
        return { heading: words.toStatus(attendance[intent.status]), label: words.reason }
      case 'set-item':
        return { heading: words.toStatus(item[intent.status]), label: words.reason }
      case 'add-evidence':
        return { heading: words.evidence, label: words.note }
      case 'retire':
        return { heading: words.retire, label: words.reason }
      case 'answer':
        return { heading: words.answer, label: words.answer }
      case 'escalate':
        return { heading: words.escalate, label: words.escalate }
    }
  }
}
