import type { LogReader } from './log-store.ts'

/** What a log was called from `partedAt` on; null is still to be drawn. */
export type Generation = { id: string | null; partedAt: number }

/** What a log is called, and was before. Undefined if it has no name at all. */
export function lineage(
  generations: readonly Generation[],
): (Pick<LogReader, 'log' | 'parents' | 'parent' | 'isCopy'> & { first: string }) | undefined {
  const named = generations.flatMap(({ id, partedAt }) => (id === null ? [] : [{ id, partedAt }]))
  const [first, last] = [named[0], named.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const parents = named.slice(1).map(({ partedAt }, index) => ({ log: named[index]?.id ?? first.id, seq: partedAt }))
  return {
    log: last.id,
    parents,
    parent: parents.at(-1) ?? null,
    isCopy: named.length < generations.length,
    first: first.id,
  }
}
