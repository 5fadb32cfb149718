import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react'
import { readPreference, writePreference } from './preference.ts'

export const LANGUAGES = ['ko', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

type LanguageState = { language: Language; setLanguage: (language: Language) => void }

// Without a provider a part of the interface speaks Korean, the language of the house.
const LanguageContext = createContext<LanguageState>({ language: 'ko', setLanguage: () => {} })

type LanguageProviderProps = {
  children: ReactNode
  /** Overrides what this device remembers, e.g. for a wall whose language is part of its pairing. */
  initial?: Language
}

/** Holds the language of the interface: Korean until a person on this device has chosen otherwise. Keeps `<html lang>`. */
export function LanguageProvider({ children, initial }: LanguageProviderProps) {
  const [language, setLanguage] = useState<Language>(() => initial ?? readPreference('language', LANGUAGES) ?? 'ko')

  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const state = useMemo<LanguageState>(
    () => ({
      language,
      setLanguage: (next) => {
        writePreference('language', next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <LanguageContext value={state}>{children}</LanguageContext>
}

export const useLanguage = (): LanguageState => useContext(LanguageContext)
