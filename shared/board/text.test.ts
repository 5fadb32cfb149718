import { describe, expect, it } from 'vitest'
import { idOf, kindOf, localizedNameSchema, localizedSchema, NAME_LIMIT, TEXT_LIMIT, thingRefSchema } from './text.ts'

const read = (ko: string) => localizedSchema.safeParse({ ko })
const errorsOf = (ko: string) => read(ko).error?.issues.map(({ message }) => message)

describe('a text', () => {
  it('TX-1 is in Korean, English or both, and in no other language', () => {
    for (const text of [{ ko: '글' }, { en: 'text' }, { ko: '글', en: 'text' }])
      expect(localizedSchema.parse(text)).toEqual(text)
    for (const text of [{}, { fr: 'texte' }, { ko: '글', fr: 'texte' }])
      expect(localizedSchema.safeParse(text).success).toBe(false)
  })

  it('TX-2 is composed: what looks the same is the same', () => {
    const apart = '대한민국'.normalize('NFD')
    expect(apart).not.toBe('대한민국')
    expect(read(apart).data).toEqual({ ko: '대한민국' })
  })

  it('TX-3 loses the space around it, and is as long as what is left, once composed', () => {
    expect(read(`  ${'가'.repeat(TEXT_LIMIT)}\n`).success).toBe(true)
    expect(read('가'.normalize('NFD').repeat(TEXT_LIMIT)).success).toBe(true)
    expect(read('가'.repeat(TEXT_LIMIT + 1)).success).toBe(false)
    expect(localizedNameSchema.safeParse({ ko: '가'.repeat(NAME_LIMIT) }).success).toBe(true)
    expect(localizedNameSchema.safeParse({ ko: '가'.repeat(NAME_LIMIT + 1) }).success).toBe(false)
  })

  it.each([
    ['', 'nothing'],
    [' \n ', 'space'],
    ['\u200b', 'a zero-width space'],
    ['\u3164\u115f', 'Hangul fillers'],
    ['\ufe0f', 'a variation selector'],
  ])('TX-4 has something to see: not %j, %s', (ko) => {
    expect(read(ko).success).toBe(false)
  })

  it.each([
    ['a\u0000b', 'NUL'],
    ['a\tb', 'a tab'],
    ['a\r\nb', 'a carriage return'],
    ['a\u001bb', 'escape'],
    ['a\u0085b', 'a C1 control'],
    ['a\u200fb', 'a right-to-left mark'],
    ['a\u202eb', 'a right-to-left override'],
    ['a\u2066b', 'an isolate'],
    ['a\u2028b', 'a line separator'],
    ['a\ud800b', 'half a surrogate pair'],
  ])('TX-5 holds nothing that makes a screen show what nobody wrote: %j, %s', (ko) => {
    expect(errorsOf(ko)).toEqual(['forbidden-characters'])
  })

  it.each(['줄\n바꿈', '👩‍🚀', '한자 漢字', 'Éric', 'مرحبا'])('TX-6 holds whatever else people write: %j', (ko) => {
    expect(read(ko).data).toEqual({ ko })
  })

  it('TX-7 stands on one line where it is a name', () => {
    expect(localizedNameSchema.safeParse({ ko: '줄\n바꿈' }).success).toBe(false)
    expect(localizedNameSchema.safeParse({ ko: '한 줄\n' }).data).toEqual({ ko: '한 줄' })
  })
})

describe('a reference to a thing', () => {
  it('TX-8 says its kind and its id', () => {
    const of = thingRefSchema.parse('participation:alpha@leaders')
    expect([kindOf(of), idOf(of)]).toEqual(['participation', 'alpha@leaders'])
  })

  it.each(['item', 'item:', 'item:A', 'item:constructor', 'items:a', 'item:a:b', 'reviews:a'])(
    'TX-9 is not %s',
    (of) => {
      expect(thingRefSchema.safeParse(of).success).toBe(false)
    },
  )
})
