import * as z from 'zod/mini'
import { personIdSchema, thingIdSchema } from '../identity.ts'
import { instantSchema } from '../instant.ts'
import { ministrySchema, sessionPhaseSchema } from '../status.ts'
import { type Localized, localizedLineSchema, localizedNameSchema, textRefSchema } from '../text.ts'
import { callSchema } from './review-status.ts'
import { conditionInputsSchema } from './undertaking-schema.ts'

/** What fits two lines of a wall. */
export const QUESTION_LIMIT = 48

/**
 * What the officers of a ministry prepare for one workstream. Until the brief is frozen all of it is one sealed text:
 * the other ministry sees only that it was submitted.
 */
export const preCallSchema = z
  .strictObject({
    call: callSchema,
    /** For the chairs. */
    sentence: localizedNameSchema,
    /** What is done instead; a no-go has one. */
    fallback: z.nullable(localizedNameSchema),
    conditions: conditionInputsSchema,
    /** The last trial or rehearsal: a go without one is untested. */
    rehearsal: z.nullable(z.strictObject({ at: instantSchema, note: localizedNameSchema })),
    /** What the chairs are asked to decide, and what follows from yes and from no. */
    question: z.nullable(
      z.strictObject({
        ask: localizedLineSchema(QUESTION_LIMIT),
        approved: localizedNameSchema,
        declined: localizedNameSchema,
      }),
    ),
  })
  .check(
    z.refine(({ call, conditions }) => call !== 'conditional' || conditions.length > 0, {
      error: 'condition-required',
      path: ['conditions'],
    }),
    z.refine(({ call, fallback }) => call !== 'no-go' || fallback !== null, {
      error: 'fallback-required',
      path: ['fallback'],
    }),
  )
export type PreCall = z.infer<typeof preCallSchema>

/** The payload as the words of its sealed text. */
export const sealedPreCall = (preCall: PreCall): Localized => ({ ko: JSON.stringify(preCall) })

/** Opens such a text again; null for one that is none. */
export function openPreCall(text: Localized): PreCall | null {
  try {
    return preCallSchema.safeParse(JSON.parse(text.ko ?? '')).data ?? null
  } catch {
    return null
  }
}

/** As the frozen brief holds it: values, and references to sentences that everybody may read. */
export const briefedCallSchema = z.object({
  workstream: thingIdSchema,
  ministry: ministrySchema,
  call: callSchema,
  sentence: textRefSchema,
  fallback: z.nullable(textRefSchema),
  conditions: z.array(
    z.object({
      sentence: textRefSchema,
      criterion: textRefSchema,
      owner: personIdSchema,
      due: z.nullable(instantSchema),
      gate: z.nullable(sessionPhaseSchema),
    }),
  ),
  rehearsal: z.nullable(z.object({ at: instantSchema, note: textRefSchema })),
  question: z.nullable(z.object({ ask: textRefSchema, approved: textRefSchema, declined: textRefSchema })),
})
export type BriefedCall = z.infer<typeof briefedCallSchema>
