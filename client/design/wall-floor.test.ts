import { expect, it } from 'vitest'
import { wallFloor } from './wall-floor.ts'

it.each([
  [55, 5, 52],
  [65, 5, 44],
  [75, 5, 38],
  [86, 5, 34],
  [120, 5, 24],
  [86, 8, 54],
])('%i inches at %i m need %i px', (diagonal, distance, floor) => {
  expect(wallFloor(diagonal, distance)).toBe(floor)
})

it('is never below 24, however large or near the screen', () => {
  expect(wallFloor(150, 3)).toBe(24)
})
