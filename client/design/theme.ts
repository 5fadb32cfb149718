import { useState } from 'react'
import { readPreference, writePreference } from '#client/i18n/preference.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The theme that this device remembers for desk and phone, and how to change it; the device's own unless chosen. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => readPreference('theme', THEMES) ?? 'system')
  const choose = (next: Theme) => {
    writePreference('theme', next)
    setTheme(next)
  }
  return [theme, choose]
}
