import type { Refusal } from '#shared/board/refusal.ts'
import type { refusal as refusalSource } from './ko/refusal.ts'
import type { status as statusSource } from './ko/status.ts'

type RefusalWords = typeof refusalSource
type StatusWords = typeof statusSource

/** A refusal as a sentence: every kind and rule has one, and so has what a newer server may say. */
export function refusalText(refusal: Refusal, words: RefusalWords, statuses: StatusWords): string {
  switch (refusal.kind) {
    case 'conflict':
      return words.conflict
    case 'forbidden':
      return words.forbidden[refusal.rule] ?? words.other
    case 'invalid':
      return invalidText(refusal, words, statuses)
    case 'not-found':
      return words.notFound
    case 'frozen':
      return words.frozen
    default:
      return words.other
  }
}

function invalidText(
  refusal: Extract<Refusal, { kind: 'invalid' }>,
  words: RefusalWords,
  statuses: StatusWords,
): string {
  switch (refusal.rule) {
    case 'no-such-step':
      return words.noSuchStep(stepWord(refusal.from, statuses))
    case 'posting-incomplete':
      return words.postingIncomplete[refusal.needs] ?? words.other
    default:
      return words.invalid[refusal.rule] ?? words.other
  }
}

/** Phases, statuses and steps of requests share one rule; `planned` and `live` mean the same wherever they occur. */
function stepWord(step: string, { phase, attendance, item, request }: StatusWords): string {
  const known: Record<string, string> = { ...item, ...attendance, ...request, ...phase }
  return known[step] ?? step
}
