import { disassemble, getChoseong } from 'es-hangul'

const INITIALS = /^[ㄱ-ㅎ]+$/

/** A text as it is searched in: its letters one by one, and the initial consonants of its Korean. */
export type Searchable = { letters: string; initials: string }

/** Case, spaces and the form of Unicode do not count. Worth keeping where many texts are searched again and again. */
export function searchable(text: string): Searchable {
  const plain = folded(text)
  return { letters: disassemble(plain), initials: getChoseong(plain) }
}

/**
 * Whether a text holds what somebody is typing: any part of it, by its letters (so that '하' on its way to '한' still
 * finds 한국) or by initial consonants alone (ㄷㅇ finds 독일), also where an input method has joined two of them (ㄳ).
 */
export function holdsQuery({ letters, initials }: Searchable, query: string): boolean {
  const wanted = disassemble(folded(query))
  return letters.includes(wanted) || (INITIALS.test(wanted) && initials.includes(wanted))
}

export const matchesQuery = (name: string, query: string): boolean => holdsQuery(searchable(name), query)

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s/gu, '')
