import { writeFileSync } from 'node:fs'
import { rightsDocument } from './rights-document.ts'

writeFileSync('docs/rights.md', rightsDocument())
