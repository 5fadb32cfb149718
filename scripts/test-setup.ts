import { afterEach, expect, vi } from 'vitest'

/** What was written to `console.error` and `console.warn` since the last test ended. */
const complaints: string[] = []

// Plain assignments, so that a test that expects a complaint can spy on the console in its own way.
console.error = console.warn = (...parts: unknown[]) => {
  complaints.push(parts.map(String).join(' '))
}

afterEach(() => {
  expect(complaints.splice(0), 'errors and warnings on the console').toEqual([])
})

const runs = process.env['PROPERTY_RUNS']
if (runs !== undefined) {
  const { configureGlobal } = await import('fast-check')
  configureGlobal({ numRuns: Number(runs) })
  vi.setConfig({ testTimeout: 30 * 60_000 })
}
