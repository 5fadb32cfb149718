import * as z from 'zod/mini'

/** The closed vocabularies of a joint readiness review. Order is meaningful where a comment says so. */

/** In the order in which a review goes through them; `adjourned` and `cancelled` stand beside the way. */
export const REVIEW_STATES = ['draft', 'briefed', 'in-session', 'adjourned', 'signing', 'closed', 'cancelled'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** A `rehearsal` is marked everywhere, counts in no trend, and never becomes real. */
export const reviewModeSchema = z.enum(['real', 'rehearsal'])
export type ReviewMode = z.infer<typeof reviewModeSchema>

/** What a ministry says of a workstream, best first. */
export const CALLS = ['go', 'conditional', 'no-go'] as const
export const callSchema = z.enum(CALLS)
export type Call = z.infer<typeof callSchema>

export const capacitySchema = z.enum(['chair', 'delegate', 'attendee', 'observer', 'recorder'])
export type Capacity = z.infer<typeof capacitySchema>

export const decisionKindSchema = z.enum(['approved', 'instructed', 'put-off', 'escalated'])
export type DecisionKind = z.infer<typeof decisionKindSchema>

/** Against it, but supporting what was decided; or against it, and asking those above. */
export const dissentKindSchema = z.enum(['support', 'escalate'])
export type DissentKind = z.infer<typeof dissentKindSchema>
