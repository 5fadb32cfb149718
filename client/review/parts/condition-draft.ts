import * as z from 'zod/mini'
import type { ConditionFault } from '#client/i18n/review-faults.ts'
import type { ConditionInput } from '#shared/board/review/undertaking-schema.ts'
import { type SessionPhase, sessionPhaseSchema } from '#shared/board/status.ts'
import { type Localized, NAME_LIMIT } from '#shared/board/text.ts'
import { fromSeoulInput } from '#client/i18n/seoul-input.ts'
import { isFit } from '../state/written.ts'

/** A condition as it is typed. */
export const conditionDraftSchema = z.object({
  sentence: z.string(),
  owner: z.string(),
  due: z.string(),
  gate: z.nullable(sessionPhaseSchema),
  criterion: z.string(),
})
export type ConditionDraft = z.infer<typeof conditionDraftSchema>

export const emptyCondition: ConditionDraft = { sentence: '', owner: '', due: '', gate: null, criterion: '' }

/** The first thing in a condition that cannot be sent; null if there is none. */
export function conditionFault({ sentence, owner, due, gate, criterion }: ConditionDraft): ConditionFault | null {
  if (!isFit(sentence, NAME_LIMIT)) return 'sentence'
  if (owner === '') return 'owner'
  if (fromSeoulInput(due) === null && gate === null) return 'until'
  return isFit(criterion, NAME_LIMIT) ? null : 'criterion'
}

export const conditionOf = (
  { sentence, owner, due, gate, criterion }: ConditionDraft,
  written: (words: string) => Localized,
): ConditionInput => ({
  sentence: written(sentence),
  owner,
  due: fromSeoulInput(due),
  gate,
  criterion: written(criterion),
})

/** The phases before which something can have to be done: there is nothing before the first. */
export const gatesOf = (phases: readonly SessionPhase[]): readonly SessionPhase[] => phases.slice(1)
