import { writeFileSync } from 'node:fs'
import { reviewRightsDocument } from './review-rights-document.ts'
import { rightsDocument } from './rights-document.ts'

writeFileSync('docs/rights.md', rightsDocument())
writeFileSync('docs/review-rights.md', reviewRightsDocument())
