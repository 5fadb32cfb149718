import { expect, it } from 'vitest'
import { consentPlan } from './consent-plan.ts'

it('shows every name where there is room', () => {
  expect(consentPlan([9, 12, 3], 3, 8)).toEqual([9, 12, 3])
})

it('gives every session a row before any has a second, and keeps a place to count the others', () => {
  expect(consentPlan([9, 12, 3], 3, 4)).toEqual([5, 2, 3])
})

it('shows nothing of a session that has no row', () => {
  expect(consentPlan([4, 4], 2, 1)).toEqual([1, null])
})

it('only counts a session whose row has one place', () => {
  expect(consentPlan([4, 1], 1, 2)).toEqual([0, 1])
})
