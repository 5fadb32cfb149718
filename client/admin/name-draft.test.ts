import { expect, test } from 'vitest'
import { nameOf, nameProblem } from './name-draft.ts'

test('a name in one language is enough, and is trimmed', () => {
  expect(nameOf({ ko: ' 김서윤 ', en: '' })).toEqual({ ko: '김서윤' })
  expect(nameOf({ ko: '김서윤', en: 'Kim Seo-yun' })).toEqual({ ko: '김서윤', en: 'Kim Seo-yun' })
})

test('nothing is no name, but no fault of what was typed', () => {
  expect(nameOf({ ko: ' ', en: '' })).toBeNull()
  expect(nameProblem({ ko: ' ', en: '' })).toBeNull()
})

test('what no wall could show is unfit', () => {
  expect(nameProblem({ ko: '김\u202e서윤', en: '' })).toBe('unfit')
  expect(nameProblem({ ko: '가'.repeat(121), en: '' })).toBe('unfit')
})
