import type { ReactNode } from 'react'
import { useSearch } from 'wouter'
import { LANGUAGES, LanguageProvider } from '#client/i18n/language.tsx'
import { WallThemeProvider } from './wall-theme.tsx'

/** What each display has of its own: colours and language, by its address (`?lang=en&theme=light`) or its memory. */
export function WallSettings({ children }: { children: ReactNode }) {
  const asked = new URLSearchParams(useSearch()).get('lang')
  const language = LANGUAGES.find((each) => each === asked)
  const themed = <WallThemeProvider>{children}</WallThemeProvider>
  return language === undefined ? themed : <LanguageProvider initial={language}>{themed}</LanguageProvider>
}
