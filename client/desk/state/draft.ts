import * as z from 'zod/mini'
import { evidenceInputSchema } from '#shared/board/evidence.ts'
import { commandIdSchema } from '#shared/board/identity.ts'
import { positionSchema } from '#shared/board/position.ts'
import { attendanceStatusSchema, evidenceKindSchema, itemStatusSchema } from '#shared/board/status.ts'

const intentSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('set-attendance'), status: attendanceStatusSchema, needsReason: z.boolean() }),
  z.object({ do: z.literal('set-item'), status: itemStatusSchema, needsReason: z.boolean() }),
  z.object({ do: z.literal('add-evidence'), kind: evidenceKindSchema }),
  z.object({ do: z.enum(['retire', 'answer', 'escalate']) }),
])
/** What a draft will ask for once it is sent. */
export type Intent = z.infer<typeof intentSchema>

const audienceSchema = z.enum(['public', 'internal'])
/** Who will read it; the switch of reasons. */
export type Audience = z.infer<typeof audienceSchema>

/** What a person has begun to write about a row. */
export const draftSchema = z.object({
  intent: intentSchema,
  text: z.string(),
  audience: audienceSchema,
  /** What the status rests on, if that was said before the reason was asked for. */
  evidence: z.optional(evidenceInputSchema),
  /** The refused input that it takes the place of once it is sent. */
  insteadOf: z.optional(commandIdSchema),
  /** What they saw of the board when they began: what others change meanwhile is a conflict. */
  basis: positionSchema,
})
export type Draft = z.infer<typeof draftSchema>

/** Intents that can be sent without a word. */
export const mayBeEmpty = (intent: Intent): boolean =>
  intent.do === 'add-evidence' || ((intent.do === 'set-attendance' || intent.do === 'set-item') && !intent.needsReason)
