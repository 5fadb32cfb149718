import { create } from 'zustand'
import { readPreference, writePreference } from '#client/i18n/preference.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

type ThemeStore = { theme: Theme }

const useThemeStore = create<ThemeStore>(() => ({ theme: readPreference('theme', THEMES) ?? 'system' }))

/** The theme of desk and phone on this device: its own, unless a person has chosen one here. */
export const useTheme = (): Theme => useThemeStore((state) => state.theme)

/** Chooses a theme, at once on the whole page and from now on for this device. */
export function chooseTheme(theme: Theme): void {
  writePreference('theme', theme)
  useThemeStore.setState({ theme })
}
