import * as z from 'zod/mini'
import { delegationChanges } from './delegation-schema.ts'
import { clientIdSchema, commandIdSchema, personIdSchema } from './identity.ts'
import { instantSchema } from './instant.ts'
import { itemChanges } from './item-schema.ts'
import { participationChanges } from './participation-schema.ts'
import { personChanges } from './person-schema.ts'
import { requestChanges } from './request-schema.ts'
import { reviewChanges } from './review/review-facts.ts'
import { sessionChanges } from './session-schema.ts'
import { summitChanges } from './summit-schema.ts'
import { textChanges } from './text-schema.ts'
import { textRefSchema } from './text.ts'

/** What an accepted fact says; the envelope around it is `Change`. Past tense, no free text, nothing personal. */
export const factSchema = z.discriminatedUnion('type', [
  ...summitChanges,
  ...sessionChanges,
  ...itemChanges,
  ...delegationChanges,
  ...participationChanges,
  ...requestChanges,
  ...personChanges,
  ...reviewChanges,
  ...textChanges,
])
export type Fact = z.infer<typeof factSchema>
export type FactType = Fact['type']
export type FactOf<Type extends FactType> = Extract<Fact, { type: Type }>

const envelopeSchema = z.object({
  seq: z.int().check(z.positive()),
  /** Never earlier than the change before it. On a rehearsal's clock, if the log has one. */
  at: instantSchema,
  /** The real time of the append, whatever clock the log runs on. */
  recordedAt: instantSchema,
  observedAt: instantSchema,
  by: personIdSchema,
  client: clientIdSchema,
  commandId: commandIdSchema,
  /** To the texts that came with it: hex SHA-256 over salt, ref and text. */
  commitments: z.array(z.object({ ref: textRefSchema, commitment: z.string() })),
})

/** An accepted fact with its place in the log. */
export const changeSchema = z.intersection(envelopeSchema, factSchema)
export type Change = z.infer<typeof envelopeSchema> & Fact
