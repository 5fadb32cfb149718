import { useLanguage } from '#client/i18n/language.tsx'
import type { Localized } from '#shared/board/text.ts'

/** Counted as the server counts: UTF-16 units of the composed form. */
const lengthOf = (words: string): number => words.normalize('NFC').trim().length

/** Whether words can be sent as they are: something is there, and no more than may be. */
export const isFit = (words: string, limit: number): boolean => lengthOf(words) > 0 && lengthOf(words) <= limit
export const isBlank = (words: string): boolean => words.trim() === ''

/**
 * Puts words down in the language that they were typed in: that of the interface. Words of one of the texts that a form
 * was filled in with, which nobody has edited, stay that text in all its languages.
 */
export function useWritten(filledIn: readonly Localized[] = []): (words: string) => Localized {
  const { language } = useLanguage()
  return (words) => {
    const typed = words.trim()
    return filledIn.find(({ ko, en }) => ko === typed || en === typed) ?? { [language]: typed }
  }
}
