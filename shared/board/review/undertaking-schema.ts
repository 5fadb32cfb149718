import * as z from 'zod/mini'
import { personIdSchema, thingIdSchema } from '../identity.ts'
import { instantSchema } from '../instant.ts'
import { ministrySchema, sessionPhaseSchema } from '../status.ts'
import { localizedNameSchema, textRefSchema } from '../text.ts'

/** What somebody undertakes in a review, by a condition of a call or as an action: it becomes an item of the checklist. */

/** A condition as its ministry words it: one owner, and a time or a phase by which it is met. */
export const conditionInputSchema = z
  .strictObject({
    sentence: localizedNameSchema,
    owner: personIdSchema,
    due: z.nullable(instantSchema),
    /** The phase of the workstream's session that does not begin before, unless somebody says why. */
    gate: z.nullable(sessionPhaseSchema),
    /** How one sees that it is done. */
    criterion: localizedNameSchema,
  })
  .check(z.refine(({ due, gate }) => due !== null || gate !== null, { error: 'due-or-gate', path: ['due'] }))
export type ConditionInput = z.infer<typeof conditionInputSchema>

export const MOST_CONDITIONS = 8
export const conditionInputsSchema = z.array(conditionInputSchema).check(z.maxLength(MOST_CONDITIONS))

/** As the record holds it. The item is null where a rehearsal must not touch a real checklist. */
export const undertakingSchema = z.object({
  id: thingIdSchema,
  kind: z.enum(['condition', 'action']),
  workstream: thingIdSchema,
  /** The ministry that asks for it: it leads the item. */
  lead: ministrySchema,
  sentence: textRefSchema,
  owner: personIdSchema,
  due: z.nullable(instantSchema),
  gate: z.nullable(sessionPhaseSchema),
  criterion: textRefSchema,
  item: z.nullable(thingIdSchema),
})
export type Undertaking = z.infer<typeof undertakingSchema>
