import { afterEach, expect } from 'vitest'

/** What was written to `console.error` and `console.warn` since the last test ended. */
const complaints: string[] = []

// Plain assignments, so that a test that expects a complaint can spy on the console in its own way.
console.error = console.warn = (...parts: unknown[]) => {
  complaints.push(parts.map(String).join(' '))
}

afterEach(() => {
  expect(complaints.splice(0), 'errors and warnings on the console').toEqual([])
})

if (import.meta.env.MODE === 'long') {
  const { configureGlobal } = await import('fast-check')
  configureGlobal({ numRuns: 10_000 })
}
