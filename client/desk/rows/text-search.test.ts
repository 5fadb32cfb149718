import { describe, expect, it } from 'vitest'
import { textMatch } from './text-search.ts'

const germany = { ko: '독일', en: 'Germany' }
const finds = (search: string, ...texts: { ko?: string; en?: string }[]) => textMatch(search)?.(texts)

describe('searching a row by text', () => {
  it.each(['ㄷㅇ', '독일', 'germany', 'Germ', ' 독일 '])('%s finds 독일, in either language', (search) => {
    expect(finds(search, germany)).toBe(true)
  })

  it.each(['ㄷ', '도', '독', '독ㅇ', '독이', '독일'])('keeps 독일 while it is being typed: %s', (search) => {
    expect(finds(search, germany)).toBe(true)
  })

  it.each(['ㅇㄷ', '독립', 'France'])('%s does not', (search) => {
    expect(finds(search, germany)).toBe(false)
  })

  it('takes consonants that an input method joined for initials', () => {
    expect(finds('ㄳ', { ko: '검색' })).toBe(true)
  })

  it('wants every word, in whichever text of the row', () => {
    expect(finds('독일 통역', germany, { ko: '통역 배정' })).toBe(true)
    expect(finds('독일 차량', germany, { ko: '통역 배정' })).toBe(false)
  })

  it('finds nothing in a name that may not be read', () => {
    expect(textMatch('가')?.([undefined])).toBe(false)
  })

  it('is no search without a letter', () => {
    expect(textMatch('  ')).toBeNull()
  })
})
