import type { Localized } from '#shared/board/text.ts'
import { type Language, useLanguage } from './language.tsx'

/** A text in `language`, or in the other one where its author gave no more. */
export const inLanguage = (text: Localized, language: Language): string =>
  (language === 'ko' ? (text.ko ?? text.en) : (text.en ?? text.ko)) ?? ''

/** `inLanguage` in the language of the interface. */
export function useLocalized(): (text: Localized) => string {
  const { language } = useLanguage()
  return (text) => inLanguage(text, language)
}
