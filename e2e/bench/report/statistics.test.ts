import { describe, expect, it } from 'vitest'
import { median, percentile } from './statistics.ts'

const oneTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

describe('a percentile', () => {
  it('is the smallest sample that so many do not exceed', () => {
    expect(percentile(oneTo(200), 0.99)).toBe(198)
    expect(percentile(oneTo(100), 0.5)).toBe(50)
    expect(percentile([7], 0.99)).toBe(7)
  })

  it('does not depend on the order, and compares numbers as numbers', () => {
    expect(percentile([10, 9, 2, 1], 1)).toBe(10)
  })

  it('of nothing is a mistake and no number', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })
})

describe('the median', () => {
  it('is the middle one, and of two middle ones the lower', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2)
  })
})
