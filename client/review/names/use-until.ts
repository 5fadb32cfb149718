import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Undertaking } from '#shared/board/review/undertaking-schema.ts'

/** By when something is to be done: a day and hour, the phase that waits for it, or both. */
export function useUntil(): (undertaking: Pick<Undertaking, 'due' | 'gate'>) => string {
  const words = useWords(reviewWords)
  const { phase } = useWords(statusWords)
  const format = useFormat()
  return ({ due, gate }) =>
    [
      ...(due === null ? [] : [words.until(`${format.day(due)} ${format.time(due)}`)]),
      ...(gate === null ? [] : [words.gateOf(phase[gate])]),
    ].join(', ')
}
