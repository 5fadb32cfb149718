import { hash } from 'node:crypto'

/** One string for everything that is the same, in whatever order its keys were written. SHA-256 of its JSON. */
export const digest = (value: unknown): string => hash('sha256', JSON.stringify(value, sorted))

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
