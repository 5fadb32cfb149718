import * as z from 'zod/mini'
import { personIdSchema } from './identity.ts'
import { instantSchema } from './instant.ts'
import { evidenceKindSchema } from './status.ts'
import { localizedSchema, type TextRef, textRefSchema } from './text.ts'

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
  class: z.optional(z.enum(['public', 'internal', 'contact'])),
})
export type ReasonInput = z.infer<typeof reasonInputSchema>

/** Of the evidence of one status, the board keeps the latest pieces; the log has them all. */
export const EVIDENCE_KEPT = 10

export const withEvidence = (evidence: readonly Evidence[], piece: Evidence): Evidence[] =>
  [...evidence, piece].slice(-EVIDENCE_KEPT)

/** The texts of a status with its reason and evidence; none of one that is not there. */
export const statusTexts = (
  value: { reason: TextRef | null; evidence: readonly Evidence[] } | undefined,
): (TextRef | null)[] => (value === undefined ? [] : [value.reason, ...value.evidence.map(({ note }) => note)])
