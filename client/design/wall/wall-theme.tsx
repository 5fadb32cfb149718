import { createContext, type ReactNode, useContext, useState } from 'react'
import { useSearch } from 'wouter'
import { readPreference, writePreference } from '#client/i18n/preference.ts'

const THEMES = ['dark', 'light'] as const
type WallTheme = (typeof THEMES)[number]
type ThemeState = { theme: WallTheme; setTheme: (theme: WallTheme) => void }

const ThemeContext = createContext<ThemeState>({ theme: 'dark', setTheme: () => {} })

/** The theme of this display: dark unless the address (`?theme=light`) or its own memory says otherwise. */
export function WallThemeProvider({ children }: { children: ReactNode }) {
  const asked = new URLSearchParams(useSearch()).get('theme')
  const [theme, setTheme] = useState<WallTheme>(
    () => THEMES.find((each) => each === asked) ?? readPreference('wall-theme', THEMES) ?? 'dark',
  )
  const choose = (next: WallTheme) => {
    writePreference('wall-theme', next)
    setTheme(next)
  }
  return <ThemeContext value={{ theme, setTheme: choose }}>{children}</ThemeContext>
}

export const useWallTheme = (): ThemeState => useContext(ThemeContext)
