import * as z from 'zod/mini'
import { type PersonId, personIdSchema, thingIdSchema } from '../identity.ts'
import type { Instant } from '../instant.ts'
import { type Ministry, ministrySchema } from '../status.ts'
import { localizedNameSchema, type TextRef, textRefSchema } from '../text.ts'
import { type Capacity, capacitySchema } from './review-status.ts'

/** Who takes part in a review: somebody with an account, or a guest by name. */

/** Somebody with an account; their ministry is the one of their posting. */
const memberInputSchema = z.strictObject({ person: personIdSchema, capacity: capacitySchema })
/** Somebody without one, who attends or observes. */
const guestInputSchema = z.strictObject({
  name: localizedNameSchema,
  post: z.optional(localizedNameSchema),
  ministry: z.nullable(ministrySchema),
  capacity: z.enum(['attendee', 'observer']),
})
export const participantInputSchema = z.union([memberInputSchema, guestInputSchema])
export type ParticipantInput = z.infer<typeof participantInputSchema>

export const MOST_PARTICIPANTS = 120

/** As a fact lists them: `participant` is the person's id, or made of the command that brought the guest. */
export const listedParticipantSchema = z.object({
  participant: thingIdSchema,
  person: z.nullable(personIdSchema),
  name: z.nullable(textRefSchema),
  post: z.nullable(textRefSchema),
  ministry: z.nullable(ministrySchema),
  capacity: capacitySchema,
})
export type ListedParticipant = z.infer<typeof listedParticipantSchema>

/** From when to when somebody was in the room; `to` is null while they are. */
export type Presence = { from: Instant; to: Instant | null }

/** 대결: in whose stead, and on what ground. */
export type Delegation = { reason: TextRef; basis: TextRef; designatedBy: PersonId; at: Instant }

export type Participant = {
  id: string
  person: PersonId | null
  /** Of a guest; a person has theirs. */
  name: TextRef | null
  post: TextRef | null
  ministry: Ministry | null
  capacity: Capacity
  /** Oldest first. */
  presence: readonly Presence[]
  /** Set for a delegate. */
  delegation: Delegation | null
}
