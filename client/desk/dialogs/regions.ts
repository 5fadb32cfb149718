import type { Language } from '#client/i18n/language.tsx'

export type Region = { code: string; ko: string; en: string }

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Codes that the platform names and that are no region to invite. */
const NO_REGION: readonly string[] = ['ZZ', 'XA', 'XB', 'EZ', 'QO', 'UN', 'EU']

/**
 * Countries and territories as the browser knows them, by their ISO 3166 codes: their names need no table of ours,
 * and can be changed where a ministry writes them in another way.
 */
export function regions(language: Language, compare: (a: string, b: string) => number): Region[] {
  const namesIn = (each: Language) => new Intl.DisplayNames([each], { type: 'region', fallback: 'none' })
  const korean = namesIn('ko')
  const english = namesIn('en')
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .flatMap((code) => {
      const ko = korean.of(code)
      const en = english.of(code)
      return ko === undefined || en === undefined || NO_REGION.includes(code) ? [] : [{ code, ko, en }]
    })
    .toSorted((a, b) => compare(a[language], b[language]))
}
