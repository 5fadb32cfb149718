import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { reviewRightsDocument } from './review-rights-document.ts'
import { rightsDocument } from './rights-document.ts'

it.each([
  ['docs/rights.md', rightsDocument],
  ['docs/review-rights.md', reviewRightsDocument],
])('%s is as the rules are now (npm run rights-table)', (file, document) => {
  expect(readFileSync(file, 'utf8')).toBe(document())
})
