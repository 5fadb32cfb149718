import { reviewWords } from '#client/i18n/review-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import type { ReadinessRule } from '#shared/board/readiness.ts'

/** Why a frozen figure is not green. A rule that this version does not know any more is only counted. */
export function useFigureText(): (reason: { rule: string; count: number }) => string {
  const { figure } = useWords(reviewWords)
  const isKnown = (rule: string): rule is ReadinessRule => Object.hasOwn(figure, rule)
  return ({ rule, count }) => (isKnown(rule) ? figure[rule](count) : String(count))
}
