import { disassemble, getChoseong } from 'es-hangul'

const INITIALS = /^[ㄱ-ㅎ]+$/

/**
 * Whether a name is what somebody is typing: any part of it, by its letters (so that '하' on its way to '한' still finds
 * 한국) or, of Korean, by initial consonants alone (ㄷㅇ finds 독일). Case, spaces and the form of Unicode do not count.
 */
export function matchesQuery(name: string, query: string): boolean {
  const wanted = folded(query)
  const found = folded(name)
  if (INITIALS.test(wanted)) return getChoseong(found).includes(wanted) || found.includes(wanted)
  return disassemble(found).includes(disassemble(wanted))
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s/gu, '')
