import * as z from 'zod/mini'
import type { ConditionFault } from '#client/i18n/review-faults.ts'
import type { CommandOf } from '#shared/board/command.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Call } from '#shared/board/review/review-status.ts'
import type { Ministry } from '#shared/board/status.ts'
import { type Localized, NAME_LIMIT, TEXT_LIMIT, type TextRef } from '#shared/board/text.ts'
import { conditionDraftSchema, conditionFault, conditionOf } from '../parts/condition-draft.ts'
import { toSeoulInput } from '#client/i18n/seoul-input.ts'
import { isBlank, isFit } from '../state/written.ts'

/** A call as it is typed. */
export const callDraftSchema = z.object({
  sentence: z.string(),
  fallback: z.string(),
  keeps: z.array(z.string()),
  conditions: z.array(conditionDraftSchema),
  reason: z.string(),
})
export type CallDraft = z.infer<typeof callDraftSchema>

/** The texts that a call may be filled in with: of what the ministry said before, and of what it prepared. */
export function textsBefore({ calls, brief }: Review, workstream: string, ministry: Ministry): TextRef[] {
  const present = calls[workstream]?.[ministry]?.value
  const briefed = brief?.calls.find((one) => one.workstream === workstream && one.ministry === ministry)
  const conditions = (briefed?.conditions ?? []).flatMap(({ sentence, criterion }) => [sentence, criterion])
  return [present?.sentence, present?.fallback, briefed?.sentence, briefed?.fallback, ...conditions].filter(
    (ref) => ref !== null && ref !== undefined,
  )
}

/** What is there to begin with: the present call if it says the same, else what the ministry prepared, if it does. */
export function callDraftOf(
  { calls, brief }: Review,
  workstream: string,
  ministry: Ministry,
  call: Call,
  text: (ref: TextRef) => string,
): CallDraft {
  const empty: CallDraft = { sentence: '', fallback: '', keeps: [], conditions: [], reason: '' }
  const textOr = (ref: TextRef | null) => (ref === null ? '' : text(ref))
  const present = calls[workstream]?.[ministry]?.value
  const keeps = call === 'go' ? [] : [...(present?.conditions ?? [])]
  if (present?.call === call)
    return { ...empty, keeps, sentence: textOr(present.sentence), fallback: textOr(present.fallback) }
  const briefed = brief?.calls.find((one) => one.workstream === workstream && one.ministry === ministry)
  if (briefed?.call !== call) return { ...empty, keeps }
  return {
    ...empty,
    keeps,
    sentence: text(briefed.sentence),
    fallback: textOr(briefed.fallback),
    conditions: briefed.conditions.map(({ sentence, criterion, owner, due, gate }) => ({
      sentence: text(sentence),
      criterion: text(criterion),
      owner,
      due: due === null ? '' : toSeoulInput(due),
      gate,
    })),
  }
}

export type CallFault =
  | 'sentence'
  | 'fallback'
  | 'no-condition'
  | 'reason'
  | { condition: number; fault: ConditionFault }

/** The first thing in a draft that cannot be sent; null if there is none. `dropped`: conditions that are let go. */
export function callFault(call: Call, draft: CallDraft, dropped: number): CallFault | null {
  const { sentence, fallback, keeps, conditions, reason } = draft
  if (!isBlank(sentence) && !isFit(sentence, NAME_LIMIT)) return 'sentence'
  if (call === 'no-go' ? !isFit(fallback, NAME_LIMIT) : !isBlank(fallback) && !isFit(fallback, NAME_LIMIT))
    return 'fallback'
  if (call === 'conditional' && keeps.length + conditions.length === 0) return 'no-condition'
  if (call !== 'go')
    for (const [index, condition] of conditions.entries()) {
      const fault = conditionFault(condition)
      if (fault !== null) return { condition: index + 1, fault }
    }
  return dropped > 0 && !isFit(reason, TEXT_LIMIT) ? 'reason' : null
}

/** A draft without fault as it is sent. */
export function callPayload(
  call: Call,
  { sentence, fallback, keeps, conditions, reason }: CallDraft,
  written: (words: string) => Localized,
): Pick<CommandOf<'review.call'>['payload'], 'call' | 'sentence' | 'fallback' | 'conditions' | 'keeps' | 'reason'> {
  return {
    call,
    ...(isBlank(sentence) ? {} : { sentence: written(sentence) }),
    ...(call === 'go' || isBlank(fallback) ? {} : { fallback: written(fallback) }),
    conditions: call === 'go' ? [] : conditions.map((condition) => conditionOf(condition, written)),
    keeps: call === 'go' ? [] : keeps,
    ...(isBlank(reason) ? {} : { reason: written(reason) }),
  }
}
