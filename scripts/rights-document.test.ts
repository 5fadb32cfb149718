import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rightsDocument } from './rights-document.ts'

it('is in the docs as the rules are now (npm run rights-table)', () => {
  expect(readFileSync('docs/rights.md', 'utf8')).toBe(rightsDocument())
})
