import { reviewStageWords } from '#client/i18n/review-stage-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { MINISTRIES } from '#shared/board/status.ts'
import { useNames } from '../../names/use-names.ts'
import type { StageData } from '../frame/use-stage-data.ts'
import { useDueText } from '../use-due-text.ts'
import { undertakingsOf } from './undertakings-of.ts'

/** A line below the verdict on a workstream; `whoAndWhen` is empty for a fallback. */
export type VerdictDetail = { id: string; kind: string; what: string; whoAndWhen: string }

/** What a verdict depends on: what happens instead of what is not ready, then who does what by when. */
export function useVerdictDetails({ review }: StageData): (workstream: string) => VerdictDetail[] {
  const { verdict, readBack } = useWords(reviewStageWords)
  const names = useNames()
  const nameOf = useName()
  const dueText = useDueText()
  return (workstream) => {
    const fallbacks = MINISTRIES.flatMap((ministry): VerdictDetail[] => {
      const given = review.calls[workstream]?.[ministry]?.value
      if (given?.call !== 'no-go' || given.fallback === null) return []
      const said = { kind: verdict.fallback, what: nameOf(given.fallback), whoAndWhen: '' }
      return [{ id: `fallback ${ministry}`, ...said }]
    })
    const undertaken = undertakingsOf(review, workstream).map((each) => ({
      id: each.id,
      kind: readBack[each.kind],
      what: nameOf(each.sentence),
      whoAndWhen: `${names.person(each.owner)} · ${dueText(each)}`,
    }))
    return [...fallbacks, ...undertaken]
  }
}
