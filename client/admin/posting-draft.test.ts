import { expect, test } from 'vitest'
import { postingOf } from './posting-draft.ts'

test('a chair or officer is complete with a ministry, logistics with a venue, the others as they are', () => {
  expect(postingOf({ role: 'desk', ministry: '', venue: 'kist' })).toBeNull()
  expect(postingOf({ role: 'logistics', ministry: 'mofa', venue: '' })).toBeNull()
  expect(postingOf({ role: '', ministry: 'mofa', venue: 'kist' })).toBeNull()
  expect(postingOf({ role: 'admin', ministry: '', venue: '' })).toEqual({ role: 'admin', ministry: null, venue: null })
})

test('what was chosen for another role before does not come along', () => {
  const draft = { ministry: 'mofa', venue: 'kist' } as const
  expect(postingOf({ role: 'chair', ...draft })).toEqual({ role: 'chair', ministry: 'mofa', venue: null })
  expect(postingOf({ role: 'logistics', ...draft })).toEqual({ role: 'logistics', ministry: null, venue: 'kist' })
  expect(postingOf({ role: 'viewer', ...draft })).toEqual({ role: 'viewer', ministry: null, venue: null })
})
