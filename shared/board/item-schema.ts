import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { evidenceInputSchema, evidenceSchema, reasonInputSchema } from './evidence.ts'
import { factOf } from './fact-of.ts'
import { commandIdSchema, type PersonId, personIdSchema, thingIdSchema } from './identity.ts'
import { type Instant, instantSchema } from './instant.ts'
import { itemStatusSchema, type Ministry, ministrySchema, type SessionPhase, sessionPhaseSchema } from './status.ts'
import { localizedNameSchema, type TextRef, textRefSchema } from './text.ts'
import type { Tracked } from './tracked.ts'

/** One line of a session's checklist: its shape, commands and facts. What they mean is in `item.ts`. */

/** The entry of a review that the item came of. */
const sourceSchema = z.object({ review: thingIdSchema, entry: thingIdSchema })
export type ItemSource = z.infer<typeof sourceSchema>

/** How often the due time was moved, and from when: it stays known, whatever comes after. */
export type DueMoves = {
  /** The first one there was. */
  original: Instant | null
  count: number
  /** What the count was before the due time was last set: what an undo brings back. */
  before: number
}

const item = thingIdSchema
const undoes = z.optional(commandIdSchema)

export const itemStateSchema = z.object({
  status: itemStatusSchema,
  reason: z.nullable(textRefSchema),
  evidence: z.array(evidenceSchema),
})
export type ItemState = z.infer<typeof itemStateSchema>

export type Item = {
  id: string
  session: string
  workstream: string
  title: TextRef
  lead: Ministry
  supporting: Ministry | null
  critical: boolean
  gate: SessionPhase | null
  /** Null for what did not come of a review. */
  source: ItemSource | null
  /** How one sees that it is done. */
  criterion: TextRef | null
  /** The reason it was taken off the list; null while it is on it. */
  retired: TextRef | null
  /** When somebody last said that the state is (still) true. */
  confirmedAt: Instant
  /** What that was before the state was last set: what an undo brings back. */
  confirmedBefore: Instant
  state: Tracked<ItemState>
  assignment: Tracked<PersonId | null>
  due: Tracked<Instant | null>
  dueMoves: DueMoves
}

export const itemCommands = [
  commandOf(
    'item.set-status',
    z.strictObject({
      item,
      status: itemStatusSchema,
      reason: z.optional(reasonInputSchema),
      evidence: z.optional(evidenceInputSchema),
    }),
  ),
  commandOf('item.reconfirm', z.strictObject({ item })),
  commandOf('item.assign', z.strictObject({ item, assignee: z.nullable(personIdSchema) })),
  commandOf('item.set-due', z.strictObject({ item, due: z.nullable(instantSchema) })),
  commandOf(
    'item.add',
    z.strictObject({
      workstream: thingIdSchema,
      title: localizedNameSchema,
      lead: ministrySchema,
      due: z.nullable(instantSchema),
      critical: z.boolean(),
      gate: z.nullable(sessionPhaseSchema),
    }),
  ),
  commandOf('item.retire', z.strictObject({ item, reason: reasonInputSchema })),
] as const

export const itemChanges = [
  factOf('item.status-set', z.object({ item, from: itemStateSchema, to: itemStateSchema, undoes })),
  factOf('item.evidence-added', z.object({ item, evidence: evidenceSchema })),
  factOf('item.reconfirmed', z.object({ item, at: instantSchema })),
  factOf('item.assigned', z.object({ item, from: z.nullable(personIdSchema), to: z.nullable(personIdSchema), undoes })),
  factOf('item.due-set', z.object({ item, from: z.nullable(instantSchema), to: z.nullable(instantSchema), undoes })),
  factOf(
    'item.added',
    z.object({
      item,
      session: thingIdSchema,
      workstream: thingIdSchema,
      title: textRefSchema,
      lead: ministrySchema,
      due: z.nullable(instantSchema),
      critical: z.boolean(),
      gate: z.nullable(sessionPhaseSchema),
      source: z.optional(sourceSchema),
      criterion: z.optional(textRefSchema),
    }),
  ),
  factOf('item.retired', z.object({ item, reason: textRefSchema })),
] as const
