import * as z from 'zod/mini'
import { thingIdSchema } from '../identity.ts'
import { ministrySchema } from '../status.ts'

const ids = z.array(thingIdSchema)
const about = <const Rule extends string>(rule: Rule) => z.object({ rule: z.literal(rule), items: ids })
const said = <const Rule extends string>(rule: Rule) =>
  z.object({ rule: z.literal(rule), ministries: z.array(ministrySchema) })
const plain = <const Rule extends string>(rule: Rule) => z.object({ rule: z.literal(rule) })

/** Why a workstream stands where it does on the agenda; `TIER_OF` says which tier each leads to. */
export const agendaReasonSchema = z.discriminatedUnion('rule', [
  /** Of the last review: actions past their time, and conditions that are not met. */
  about('overdue-action'),
  about('unmet-condition'),
  said('no-go'),
  plain('red'),
  plain('ministries-differ'),
  /** Green outside, red inside: a go against the computed colour, */
  said('go-against-colour'),
  /** critical items done without evidence, */
  about('done-without-evidence'),
  /** open items of which nobody has said anything for so many hours, */
  z.object({ rule: z.literal('no-change'), hours: z.int() }),
  /** a go that no rehearsal stands behind. */
  said('untested-go'),
  said('conditional'),
  plain('amber'),
  /** Pulled up by a chair, or put to discussion by the recorder. */
  plain('pulled-up'),
  /** There is nothing to be ready for. */
  plain('not-applicable'),
])
export type AgendaReason = z.infer<typeof agendaReasonSchema>

/** 1 to 5 are discussed one by one, 6 is the consent list. */
export const agendaEntrySchema = z.object({
  workstream: thingIdSchema,
  tier: z.int().check(z.minimum(1), z.maximum(6)),
  reasons: z.array(agendaReasonSchema),
})
export type AgendaEntry = z.infer<typeof agendaEntrySchema>
