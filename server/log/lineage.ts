import type { LogReader } from './log-store.ts'

/** What a log was called from `partedAt` on; null is still to be drawn. */
export type Generation = { id: string | null; partedAt: number }

/** What a log is called, what it was restored from, and what it was called first. Undefined if it has no name at all. */
export function lineage(
  generations: readonly Generation[],
): (Pick<LogReader, 'log' | 'parent' | 'isCopy'> & { first: string }) | undefined {
  const named = generations.flatMap(({ id, partedAt }) => (id === null ? [] : [{ id, partedAt }]))
  const [first, last, before] = [named[0], named.at(-1), named.at(-2)]
  if (first === undefined || last === undefined) return undefined
  const parent = before === undefined ? null : { log: before.id, seq: last.partedAt }
  return { log: last.id, parent, isCopy: named.length < generations.length, first: first.id }
}
