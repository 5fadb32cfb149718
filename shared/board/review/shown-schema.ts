import * as z from 'zod/mini'
import { thingIdSchema } from '../identity.ts'

/** What was shown of the board when somebody spoke on it: stored with the change, and never computed again. */

const count = z.int().check(z.nonnegative())
const levelSchema = z.enum(['green', 'amber', 'red', 'not-applicable'])
const shown = {
  level: levelSchema,
  /** Items that apply. */
  total: count,
  done: count,
  blocked: count,
  overdue: count,
  /** Why it is not green, worst first: the rule of `readiness.ts`, and about how many things. */
  reasons: z.array(z.object({ rule: z.string(), count })),
}

export const shownWorkstreamSchema = z.object({
  ...shown,
  /** Ids, to tell later what has become worse. */
  criticalBlocked: z.array(thingIdSchema),
  criticalDone: z.array(thingIdSchema),
  /** Participations in the workstream's session. */
  declined: z.array(thingIdSchema),
})
export type ShownWorkstream = z.infer<typeof shownWorkstreamSchema>

export const shownSummitSchema = z.object({ ...shown, delegations: count, confirmed: count })
export type ShownSummit = z.infer<typeof shownSummitSchema>
