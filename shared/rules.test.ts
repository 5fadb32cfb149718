import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const idsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, id]) => id ?? [])
const unique = (ids: readonly string[]) => [...new Set(ids)].toSorted()

it('every rule of docs/rules.md has a test, and every rule that a test names is written down', () => {
  const written = idsIn(read('docs/rules.md'), /\*\*([A-Z]{2}-\d+)\*\*/g)
  const tests = globSync('shared/**/*.test.ts', { cwd: new URL('..', import.meta.url) })
  const tested = tests.flatMap((file) => idsIn(read(file), /\(\s*'([A-Z]{2}-\d+) /g))
  expect(unique(tested)).toEqual(unique(written))
  expect(written).toHaveLength(new Set(written).size)
})
