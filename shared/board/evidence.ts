import * as z from 'zod/mini'
import { personIdSchema } from './identity.ts'
import { instantSchema } from './instant.ts'
import { evidenceKindSchema } from './status.ts'
import { localizedSchema, textClassSchema, textRefSchema } from './text.ts'

/** What a status rests on. Its note is a text by class; the kind is for everyone. */
export const evidenceSchema = z.object({
  kind: evidenceKindSchema,
  note: z.nullable(textRefSchema),
  at: instantSchema,
  by: personIdSchema,
})
export type Evidence = z.infer<typeof evidenceSchema>

export const evidenceInputSchema = z.strictObject({
  kind: evidenceKindSchema,
  note: z.optional(localizedSchema),
})
export type EvidenceInput = z.infer<typeof evidenceInputSchema>

/** A reason in a command, with the switch of who may read it; each aggregate has its own default. */
export const reasonInputSchema = z.strictObject({
  text: localizedSchema,
  class: z.optional(textClassSchema.check(z.refine((value) => value !== 'sealed', { error: 'not-sealed' }))),
})
export type ReasonInput = z.infer<typeof reasonInputSchema>
