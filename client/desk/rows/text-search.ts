import { holdsQuery, searchable, type Searchable } from '#client/i18n/matches-query.ts'
import type { Localized } from '#shared/board/text.ts'

/** Whether texts, taken together, hold everything that is searched for. */
export type TextMatch = (texts: readonly (Localized | undefined)[]) => boolean

// Taking a text apart is slow beside comparing it, and two thousand rows are compared at every key.
const known = new WeakMap<Localized, Searchable>()

function searchableOf(text: Localized): Searchable {
  const before = known.get(text)
  if (before !== undefined) return before
  const made = searchable(`${text.ko ?? ''}\n${text.en ?? ''}`)
  known.set(text, made)
  return made
}

/**
 * Makes the test for a search: every word of it has to be in one of the texts, in either language.
 * Null if there is nothing to search for.
 */
export function textMatch(search: string): TextMatch | null {
  const words = search.split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  return (texts) =>
    words.every((word) => texts.some((text) => text !== undefined && holdsQuery(searchableOf(text), word)))
}
