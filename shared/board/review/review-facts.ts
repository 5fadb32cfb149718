import * as z from 'zod/mini'
import { factOf } from '../fact-of.ts'
import { commandIdSchema, personIdSchema, thingIdSchema } from '../identity.ts'
import { instantSchema } from '../instant.ts'
import { ministrySchema } from '../status.ts'
import { textRefSchema } from '../text.ts'
import { agendaEntrySchema } from './agenda-schema.ts'
import { listedParticipantSchema } from './participant-schema.ts'
import { briefedCallSchema } from './pre-call-schema.ts'
import { callSchema, decisionKindSchema, dissentKindSchema, reviewModeSchema } from './review-status.ts'
import { shownSummitSchema, shownWorkstreamSchema } from './shown-schema.ts'
import { stagePositionSchema } from './stage-position-schema.ts'
import { undertakingSchema } from './undertaking-schema.ts'

/** What happened in a review. What a rule used of the context stands in the fact: heads, ages, what was opened and shown. */

const review = thingIdSchema
const workstream = thingIdSchema
const ministry = ministrySchema
const text = textRefSchema
const ids = z.array(thingIdSchema)
const seq = z.int()
const onlyReview = z.object({ review })
const withReason = z.object({ review, reason: text })

const preparing = [
  factOf(
    'review.prepared',
    z.object({
      review,
      mode: reviewModeSchema,
      number: z.int(),
      title: text,
      host: ministry,
      place: z.nullable(text),
      startsAt: instantSchema,
      minutes: z.int(),
      participants: z.array(listedParticipantSchema),
    }),
  ),
  factOf('review.pre-call-submitted', z.object({ review, workstream, ministry, text })),
  factOf(
    'review.brief-frozen',
    z.object({
      review,
      /** The position of everything it shows. */
      seq,
      agenda: z.array(agendaEntrySchema),
      consent: z.array(agendaEntrySchema),
      spotChecks: ids,
      summit: shownSummitSchema,
      workstreams: z.record(thingIdSchema, shownWorkstreamSchema),
      calls: z.array(briefedCallSchema),
    }),
  ),
  factOf('review.cancelled', withReason),
] as const

const inTheRoom = [
  factOf('review.checked-in', z.object({ review, ...listedParticipantSchema.def.shape })),
  factOf('review.checked-out', z.object({ review, participant: thingIdSchema })),
  factOf(
    'review.delegate-designated',
    z.object({ review, ministry, person: personIdSchema, reason: text, basis: text }),
  ),
  factOf('review.opened', onlyReview),
  factOf('review.adjourned', withReason),
  factOf('review.resumed', onlyReview),
] as const

const stage = [
  factOf('review.stage-granted', z.object({ review, person: personIdSchema })),
  factOf('review.moved', z.object({ review, from: stagePositionSchema, to: stagePositionSchema })),
  factOf('review.time-adjusted', z.object({ review, position: stagePositionSchema, from: z.int(), to: z.int() })),
  factOf('review.covered', z.object({ review, covered: z.boolean() })),
] as const

const entry = { review, entry: thingIdSchema }
const recording = [
  factOf(
    'review.called',
    z.object({
      review,
      workstream,
      ministry,
      call: callSchema,
      sentence: z.nullable(text),
      fallback: z.nullable(text),
      /** New ones; */
      conditions: z.array(undertakingSchema),
      /** those of the call before that stand on; */
      keeps: ids,
      /** why the others do not. */
      reason: z.nullable(text),
      shown: shownWorkstreamSchema,
      asOf: seq,
    }),
  ),
  factOf(
    'review.affirmed',
    z.object({ review, ministry, shown: z.record(thingIdSchema, shownWorkstreamSchema), asOf: seq }),
  ),
  factOf(
    'review.decision-recorded',
    z.object({
      ...entry,
      kind: decisionKindSchema,
      sentence: text,
      workstream: z.nullable(workstream),
      vote: z.nullable(z.object({ inFavour: z.int(), against: z.int(), abstained: z.int() })),
      answers: z.nullable(thingIdSchema),
    }),
  ),
  factOf('review.action-recorded', z.object({ review, action: undertakingSchema })),
  factOf(
    'review.dissent-recorded',
    z.object({
      ...entry,
      ministry,
      kind: dissentKindSchema,
      sentence: text,
      workstream: z.nullable(workstream),
      decision: z.nullable(thingIdSchema),
    }),
  ),
  factOf(
    'review.remark-recorded',
    z.object({
      ...entry,
      speaker: thingIdSchema,
      text,
      class: z.enum(['public', 'internal']),
      workstream: z.nullable(workstream),
    }),
  ),
  factOf('review.entry-struck', z.object({ ...entry, reason: text })),
  factOf('review.deferred', z.object({ review, workstream, reason: text })),
] as const

const closing = [
  factOf('review.read-back-done', onlyReview),
  factOf('review.signing-begun', z.object({ review, recordSeq: seq, head: z.object({ seq, hash: z.string() }) })),
  factOf(
    'review.signed',
    z.object({
      review,
      ministry,
      recordSeq: seq,
      /** What the signer had before them. */
      seen: seq,
      authenticatedAgeMs: z.number(),
      asDelegate: z.boolean(),
      reservation: z.nullable(text),
      report: z.nullable(thingIdSchema),
    }),
  ),
  factOf(
    'review.wet-signature-entered',
    z.object({
      review,
      ministry,
      recordSeq: seq,
      signer: personIdSchema,
      signedAt: instantSchema,
      asDelegate: z.boolean(),
      scan: text,
      reservation: z.nullable(text),
      /** What the delegate's report will be called, where one is owed. */
      report: z.nullable(text),
    }),
  ),
  factOf(
    'review.wet-signature-confirmed',
    z.object({ review, ministry, entry: commandIdSchema, report: z.nullable(thingIdSchema) }),
  ),
  factOf('review.returned-to-session', withReason),
  factOf('review.closed', onlyReview),
  factOf('review.amendment-proposed', z.object({ review, amendment: thingIdSchema, target: text, text, reason: text })),
  factOf(
    'review.amendment-signed',
    z.object({
      review,
      amendment: thingIdSchema,
      ministry,
      authenticatedAgeMs: z.number(),
      asDelegate: z.boolean(),
    }),
  ),
  factOf('review.registered', z.object({ review, number: text })),
] as const

export const reviewChanges = [...preparing, ...inTheRoom, ...stage, ...recording, ...closing] as const
