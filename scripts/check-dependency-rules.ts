import { globSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { violationsIn } from './dependency-rules.ts'

const files = globSync('{client,server,shared}/**/*.{ts,tsx}').map((file) => file.replaceAll(sep, '/'))
const violations = files.toSorted().flatMap((file) => violationsIn(file, readFileSync(file, 'utf8')))

for (const { file, line, found, rule } of violations) console.error(`${file}:${line}  ${found}\n    ${rule}`)
console.log(`${files.length} files, ${violations.length} violations`)
process.exitCode = violations.length === 0 ? 0 : 1
