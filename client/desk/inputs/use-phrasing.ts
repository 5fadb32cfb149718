import { commonWords } from '#client/i18n/common-words.ts'
import { deskWords } from '#client/i18n/desk-words.ts'
import { useLanguage } from '#client/i18n/language.tsx'
import { inLanguage } from '#client/i18n/localized.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { languageName } from '../language-name.ts'
import { useNames } from '../use-names.ts'
import type { Phrasing } from './input-phrase.ts'

/** `Phrasing` in the language of the interface. */
export function usePhrasing(): Phrasing {
  const { language } = useLanguage()
  const { input: words } = useWords(deskWords)
  const statuses = useWords(statusWords)
  const { undecided } = useWords(commonWords)
  return {
    words,
    statuses,
    names: useNames(),
    format: useFormat(),
    undecided,
    localized: (text) => inLanguage(text, language),
    languageName: (code) => languageName(code, language),
  }
}
