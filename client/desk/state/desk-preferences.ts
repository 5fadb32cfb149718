import { create } from 'zustand'
import { readPreference, writePreference } from '#client/i18n/preference.ts'

type DeskPreferences = {
  /** The 17 px that KRDS asks for, instead of the 15 of a dense table. */
  largeText: boolean
  /** Acts by single letters. Who dictates, or leans on the keyboard, can do without. */
  letterKeys: boolean
}

const SWITCH = ['on', 'off'] as const

const useStore = create<DeskPreferences>(() => ({
  largeText: readPreference('desk-large-text', SWITCH) === 'on',
  letterKeys: readPreference('desk-letter-keys', SWITCH) !== 'off',
}))

/** What this device remembers about the desk. */
export const useDeskPreferences = (): DeskPreferences => useStore()

const NAMES = { largeText: 'desk-large-text', letterKeys: 'desk-letter-keys' } as const

export function setDeskPreference(name: keyof DeskPreferences, on: boolean): void {
  writePreference(NAMES[name], on ? 'on' : 'off')
  useStore.setState(name === 'largeText' ? { largeText: on } : { letterKeys: on })
}
