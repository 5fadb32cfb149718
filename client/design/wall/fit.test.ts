import { expect, it } from 'vitest'
import { fitted } from './fit.ts'

// Ten syllables are 8.7 em wide, 8.5 as they are set.
const TEN = '가'.repeat(10)

it('takes the largest size that fits on one line', () => {
  expect(fitted(TEN, 20, [2, 1.65, 1.35])).toEqual({ size: 2, lines: 1 })
  expect(fitted(TEN, 15, [2, 1.65, 1.35])).toEqual({ size: 1.65, lines: 1 })
})

it('takes more lines before a smaller size', () => {
  expect(fitted(TEN, 12, [2, 1.65], 2)).toEqual({ size: 2, lines: 2 })
})

it('takes the smallest size and all lines where nothing fits', () => {
  expect(fitted(TEN, 3, [2, 1.65], 2)).toEqual({ size: 1.65, lines: 2 })
})
