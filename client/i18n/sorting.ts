import { type Language, useLanguage } from './language.tsx'

// Named by language, never the device's own locale: 가나다 in Korean and A–Z in English, on every machine alike.
const COLLATORS: Record<Language, Intl.Collator> = {
  ko: new Intl.Collator('ko', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
}

/** Compares two names in the order of `language`; hand it to `toSorted`. */
export const compareNames = (language: Language): ((a: string, b: string) => number) => COLLATORS[language].compare

/** `compareNames` in the language of the interface; the same function on every render. */
export const useCompareNames = (): ((a: string, b: string) => number) => compareNames(useLanguage().language)
