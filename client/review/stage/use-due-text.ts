import { reviewWords } from '#client/i18n/review-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useFormat } from '#client/i18n/use-format.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { Undertaking } from '#shared/board/review/undertaking-schema.ts'

/** By when something is to be done: `5. 15.(수) 18:00까지`, or before which phase. */
export function useDueText(): (undertaking: Pick<Undertaking, 'due' | 'gate'>) => string {
  const { until, gateOf } = useWords(reviewWords)
  const { phase } = useWords(statusWords)
  const format = useFormat()
  return ({ due, gate }) => {
    if (due !== null) return until(`${format.day(due)} ${format.time(due)}`)
    return gate === null ? '' : gateOf(phase[gate])
  }
}
