import * as z from 'zod/mini'
import type { ConditionFault, PreCallFault } from '#client/i18n/review-faults.ts'
import { type PreCall, QUESTION_LIMIT } from '#shared/board/review/pre-call-schema.ts'
import { callSchema } from '#shared/board/review/review-status.ts'
import { type Localized, NAME_LIMIT } from '#shared/board/text.ts'
import { conditionDraftSchema, conditionFault, conditionOf } from '../parts/condition-draft.ts'
import { fromSeoulInput, toSeoulInput } from '#client/i18n/seoul-input.ts'
import { isBlank, isFit } from '../state/written.ts'

/** A pre-call as it is typed. */
export const preCallDraftSchema = z.object({
  call: callSchema,
  sentence: z.string(),
  fallback: z.string(),
  conditions: z.array(conditionDraftSchema),
  rehearsedAt: z.string(),
  rehearsal: z.string(),
  ask: z.string(),
  approved: z.string(),
  declined: z.string(),
})
export type PreCallDraft = z.infer<typeof preCallDraftSchema>

export const emptyPreCall: PreCallDraft = {
  call: 'go',
  sentence: '',
  fallback: '',
  conditions: [],
  rehearsedAt: '',
  rehearsal: '',
  ask: '',
  approved: '',
  declined: '',
}

/** Every sentence of a pre-call. */
export const textsOfPreCall = ({ sentence, fallback, conditions, rehearsal, question }: PreCall): Localized[] => [
  sentence,
  ...(fallback === null ? [] : [fallback]),
  ...conditions.flatMap((condition) => [condition.sentence, condition.criterion]),
  ...(rehearsal === null ? [] : [rehearsal.note]),
  ...(question === null ? [] : [question.ask, question.approved, question.declined]),
]

/** What was submitted before, to be written anew. */
export function draftOfPreCall(preCall: PreCall, inWords: (text: Localized) => string): PreCallDraft {
  const { call, sentence, fallback, conditions, rehearsal, question } = preCall
  return {
    call,
    sentence: inWords(sentence),
    fallback: fallback === null ? '' : inWords(fallback),
    conditions: conditions.map(({ owner, due, gate, ...words }) => ({
      sentence: inWords(words.sentence),
      owner,
      due: due === null ? '' : toSeoulInput(due),
      gate,
      criterion: inWords(words.criterion),
    })),
    rehearsedAt: rehearsal === null ? '' : toSeoulInput(rehearsal.at),
    rehearsal: rehearsal === null ? '' : inWords(rehearsal.note),
    ask: question === null ? '' : inWords(question.ask),
    approved: question === null ? '' : inWords(question.approved),
    declined: question === null ? '' : inWords(question.declined),
  }
}

/** Of the pre-call itself, or of one of its conditions. */
export type DraftFault = PreCallFault | { condition: number; fault: ConditionFault }

/** The first thing in a draft that cannot be sent; null if there is none. */
export function preCallFault(draft: PreCallDraft): DraftFault | null {
  const { call, sentence, fallback, conditions, rehearsedAt, rehearsal, ask, approved, declined } = draft
  if (!isFit(sentence, NAME_LIMIT)) return 'sentence'
  if (call === 'no-go' ? !isFit(fallback, NAME_LIMIT) : !isFitOrBlank(fallback)) return 'fallback'
  if (call === 'conditional' && conditions.length === 0) return 'no-condition'
  for (const [index, condition] of conditionsOf(draft).entries()) {
    const fault = conditionFault(condition)
    if (fault !== null) return { condition: index + 1, fault }
  }
  const isRehearsed = fromSeoulInput(rehearsedAt) !== null
  if (isRehearsed ? !isFit(rehearsal, NAME_LIMIT) : !isBlank(rehearsal)) return 'rehearsal'
  const isWhole = isFit(ask, QUESTION_LIMIT) && isFit(approved, NAME_LIMIT) && isFit(declined, NAME_LIMIT)
  return isBlank(ask) || isWhole ? null : 'question'
}

const isFitOrBlank = (words: string): boolean => isBlank(words) || isFit(words, NAME_LIMIT)

/** A go has none: what was typed for another call stays in the draft, and is not sent. */
const conditionsOf = ({ call, conditions }: PreCallDraft) => (call === 'go' ? [] : conditions)

/** A draft without fault as it is sent. */
export function preCallOf(draft: PreCallDraft, written: (words: string) => Localized): PreCall {
  const { call, sentence, fallback, rehearsedAt, rehearsal, ask, approved, declined } = draft
  const at = fromSeoulInput(rehearsedAt)
  return {
    call,
    sentence: written(sentence),
    fallback: call === 'go' || isBlank(fallback) ? null : written(fallback),
    conditions: conditionsOf(draft).map((condition) => conditionOf(condition, written)),
    rehearsal: at === null ? null : { at, note: written(rehearsal) },
    question: isBlank(ask) ? null : { ask: written(ask), approved: written(approved), declined: written(declined) },
  }
}
