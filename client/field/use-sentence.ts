import { useState } from 'react'
import { useLanguage } from '#client/i18n/language.tsx'
import { refusalWords } from '#client/i18n/refusal-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { type Localized, localizedSchema, TEXT_LIMIT } from '#shared/board/text.ts'

export type Sentence = {
  text: string
  setText: (text: string) => void
  /** What is wrong with it, once somebody has tried to send it; that it is too long the field says by itself. */
  error: string | null
  /** The sentence in the language of the interface; null, with an error shown, if it cannot be sent. */
  take: () => Localized | null
}

/** A sentence that has to be written. */
export function useSentence(): Sentence {
  const { language } = useLanguage()
  const words = useWords(refusalWords)
  const [text, setText] = useState('')
  const [isTried, setIsTried] = useState(false)
  const parsed = localizedSchema.safeParse(language === 'ko' ? { ko: text } : { en: text })
  const isTooLong = text.normalize('NFC').trim().length > TEXT_LIMIT
  const problem = text.trim() === '' ? words.invalid['reason-required'] : words.invalid.schema
  return {
    text,
    setText,
    error: isTried && !parsed.success && !isTooLong ? problem : null,
    take: () => {
      setIsTried(true)
      return parsed.success ? parsed.data : null
    },
  }
}
