import { expect, it } from 'vitest'
import { consentPlan } from './consent-plan.ts'

/** Room for so many rows, and no more. */
const roomFor = (rows: number) => rows * 1.35

it('shows every name where there is room', () => {
  expect(consentPlan([9, 12, 3], 3, roomFor(8)).named).toEqual([9, 12, 3])
})

it('gives every session a row before any has a second, and keeps a place to count the others', () => {
  expect(consentPlan([9, 12, 3], 3, roomFor(4)).named).toEqual([5, 2, 3])
})

it('shows nothing of a session that has no row', () => {
  expect(consentPlan([4, 4], 2, roomFor(1)).named).toEqual([1, null])
})

it('only counts a session whose row has one place', () => {
  expect(consentPlan([4, 1], 1, roomFor(2)).named).toEqual([0, 1])
})

it('draws rows lower before it leaves a name out, and few of them higher; they never take more than there is', () => {
  expect(consentPlan([10, 12, 5], 3, 14).named).toEqual([10, 12, 5])
  expect(consentPlan([10, 12, 5], 3, 14).row).toBeCloseTo(1.4)
  expect(consentPlan([3, 3], 3, 14).row).toBe(1.88)
  const groups = [10, 12, 5]
  for (let space = 1.4; space < 20; space += 0.1) {
    const { named, row } = consentPlan(groups, 3, space)
    // The place that counts the others is taken as a name's is.
    const taken = named.map((count, index) => (count === null ? 0 : Math.min(count + 1, groups[index] ?? 0)))
    const rows = taken.reduce((sum, places) => sum + Math.ceil(places / 3), 0)
    expect(rows * row).toBeLessThanOrEqual(space + 1e-6)
  }
})
