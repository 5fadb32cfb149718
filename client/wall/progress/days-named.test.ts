import { expect, it } from 'vitest'
import { daysNamed } from './days-named.ts'

const days = (count: number) => Array.from({ length: count }, () => 4)

it('names every day that has room, and always the last', () => {
  expect([...daysNamed(days(4), 20)]).toEqual([0, 1, 2, 3])
  expect([...daysNamed(days(1), 20)]).toEqual([0])
  expect([...daysNamed(days(8), 20)]).toEqual([1, 3, 5, 7])
  expect([...daysNamed(days(60), 40)].at(-1)).toBe(59)
})
