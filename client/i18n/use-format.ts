import { enFormat } from './en/format.ts'
import type { Format } from './format.ts'
import { koFormat } from './ko/format.ts'
import { type Language, useLanguage } from './language.tsx'

const FORMATS: Record<Language, Format> = { ko: koFormat, en: enFormat }

/** The formats of the interface's language; the same object on every render. */
export const useFormat = (): Format => FORMATS[useLanguage().language]
