import type { Language } from '#client/i18n/language.tsx'

/** Languages that are interpreted at international meetings, Korean first; any other code is shown as well. */
export const INTERPRETED = ['ko', 'en', 'fr', 'de', 'es', 'it', 'ja', 'zh', 'ar', 'ru', 'pt', 'nl', 'hi', 'vi', 'id']

const names: Partial<Record<Language, Intl.DisplayNames>> = {}

/** A language by its code, in the language of the interface: 독일어 for `de`. */
export function languageName(code: string, language: Language): string {
  names[language] ??= new Intl.DisplayNames([language], { type: 'language' })
  return names[language].of(code) ?? code
}
