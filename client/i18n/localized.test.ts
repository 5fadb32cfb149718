import { expect, it } from 'vitest'
import { inLanguage } from './localized.ts'

it('shows a text in the language of the interface, or in the one it was written in', () => {
  expect(inLanguage({ ko: '독일', en: 'Germany' }, 'en')).toBe('Germany')
  expect(inLanguage({ ko: '수전 용량 부족' }, 'en')).toBe('수전 용량 부족')
  expect(inLanguage({ en: 'Germany' }, 'ko')).toBe('Germany')
})
