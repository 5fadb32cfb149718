import * as z from 'zod/mini'
import { commandOf } from '../command-envelope.ts'
import { commandIdSchema, personIdSchema, thingIdSchema } from '../identity.ts'
import { instantSchema } from '../instant.ts'
import { ministrySchema, sessionPhaseSchema } from '../status.ts'
import { localizedLineSchema, localizedNameSchema, localizedSchema, textRefSchema } from '../text.ts'
import { MOST_PARTICIPANTS, participantInputSchema } from './participant-schema.ts'
import { preCallSchema } from './pre-call-schema.ts'
import { callSchema, decisionKindSchema, dissentKindSchema, reviewModeSchema } from './review-status.ts'
import { stagePositionSchema } from './stage-position-schema.ts'
import { conditionInputsSchema } from './undertaking-schema.ts'

/** What may be asked for in a review. What it means is in the files of the same words beside this one. */

/** A decision has to fit the wall. */
export const DECISION_LIMIT = 80
export const REGISTRATION_LIMIT = 60
/** The number of a scan is one of a register, and not a sentence. */
export const SCAN_LIMIT = 60
/** Planned minutes of one position of the stage. */
const minutes = z.int().check(z.nonnegative(), z.maximum(600))

const review = thingIdSchema
const workstream = thingIdSchema
const ministry = ministrySchema
const workstreamIds = z.array(workstream).check(z.maxLength(200))
const votes = z.int().check(z.nonnegative(), z.maximum(1000))

const preparing = [
  /** Prepares a review, or with `review` another plan for a draft. */
  commandOf(
    'review.prepare',
    z.strictObject({
      review: z.optional(review),
      number: z.int().check(z.positive(), z.maximum(999)),
      title: localizedNameSchema,
      host: ministry,
      place: z.nullable(localizedNameSchema),
      startsAt: instantSchema,
      minutes: z.int().check(z.minimum(15), z.maximum(480)),
      mode: reviewModeSchema,
      participants: z.array(participantInputSchema).check(z.maxLength(MOST_PARTICIPANTS)),
    }),
  ),
  commandOf('review.submit-pre-call', z.strictObject({ review, workstream, ministry, preCall: preCallSchema })),
  /** `agenda`: what is discussed, in the recorder's order; absent, as the rules have it. */
  commandOf('review.freeze-brief', z.strictObject({ review, agenda: z.optional(workstreamIds) })),
  commandOf('review.cancel', z.strictObject({ review, reason: localizedSchema })),
] as const

const inTheRoom = [
  /** Somebody who is listed comes in, or somebody who was not; */
  commandOf(
    'review.check-in',
    z.strictObject({
      review,
      participant: z.union([z.strictObject({ participant: thingIdSchema }), participantInputSchema]),
    }),
  ),
  /** somebody leaves. */
  commandOf('review.check-out', z.strictObject({ review, participant: thingIdSchema })),
  commandOf(
    'review.designate-delegate',
    z.strictObject({
      review,
      ministry,
      person: personIdSchema,
      reason: localizedNameSchema,
      /** On what rule or order they act (직무대리 근거). */
      basis: localizedNameSchema,
    }),
  ),
  commandOf('review.open', z.strictObject({ review })),
  commandOf('review.adjourn', z.strictObject({ review, reason: localizedSchema })),
  commandOf('review.resume', z.strictObject({ review })),
] as const

const stage = [
  commandOf('review.grant-stage', z.strictObject({ review, person: personIdSchema })),
  /** Admits a phone as a viewer of its own that has the stage of this review. */
  commandOf('remote.pair', z.strictObject({ review, name: localizedNameSchema })),
  commandOf('review.move-to', z.strictObject({ review, from: stagePositionSchema, to: stagePositionSchema })),
  commandOf(
    'review.adjust-time',
    z.strictObject({ review, position: stagePositionSchema, from: minutes, to: minutes }),
  ),
  commandOf('review.cover', z.strictObject({ review, covered: z.boolean() })),
] as const

const recording = [
  commandOf(
    'review.call',
    z
      .strictObject({
        review,
        workstream,
        ministry,
        call: callSchema,
        sentence: z.optional(localizedNameSchema),
        /** What is done instead; a no-go has one. */
        fallback: z.optional(localizedNameSchema),
        conditions: conditionInputsSchema,
        /** Conditions of the present call that stand on. */
        keeps: z.array(thingIdSchema).check(z.maxLength(20)),
        /** Why the others are let go. */
        reason: z.optional(localizedSchema),
      })
      .check(
        z.refine(({ call, conditions, keeps }) => call !== 'go' || (conditions.length === 0 && keeps.length === 0), {
          error: 'go-has-no-conditions',
          path: ['conditions'],
        }),
      ),
  ),
  /** One confirmation for many: a go where there is no call yet, else the present call, on the present figures. */
  commandOf('review.affirm', z.strictObject({ review, ministry, workstreams: workstreamIds.check(z.minLength(1)) })),
  commandOf(
    'review.record-decision',
    z.strictObject({
      review,
      kind: decisionKindSchema,
      sentence: localizedLineSchema(DECISION_LIMIT),
      workstream: z.nullable(workstream),
      vote: z.nullable(z.strictObject({ inFavour: votes, against: votes, abstained: votes })),
      answers: z.nullable(thingIdSchema),
    }),
  ),
  commandOf(
    'review.record-action',
    z.strictObject({
      review,
      workstream,
      sentence: localizedNameSchema,
      /** Leads the item; an owner of the other ministry has agreed to its request. */
      lead: ministry,
      owner: personIdSchema,
      due: instantSchema,
      gate: z.nullable(sessionPhaseSchema),
      criterion: localizedNameSchema,
    }),
  ),
  commandOf(
    'review.record-dissent',
    z.strictObject({
      review,
      ministry,
      kind: dissentKindSchema,
      sentence: localizedSchema,
      on: z.union([z.strictObject({ workstream }), z.strictObject({ decision: thingIdSchema })]),
    }),
  ),
  commandOf(
    'review.record-remark',
    z.strictObject({
      review,
      /** A participant. */
      speaker: thingIdSchema,
      text: localizedSchema,
      class: z.enum(['public', 'internal']),
      workstream: z.nullable(workstream),
    }),
  ),
  /** Strikes a decision, an action, a dissent or a remark from the record. */
  commandOf('review.strike', z.strictObject({ review, entry: thingIdSchema, reason: localizedSchema })),
  commandOf('review.defer', z.strictObject({ review, workstream, reason: localizedSchema })),
] as const

/** Of a signature on paper (서면 서명): where the log has it, the paper itself is kept elsewhere. */
const onPaper = [
  commandOf(
    'review.enter-wet-signature',
    z.strictObject({
      review,
      /** Whose signature it is. */
      ministry,
      recordSeq: z.int().check(z.positive()),
      /** Who signed, */
      signer: personIdSchema,
      /** when, as the paper says to the minute, */
      signedAt: instantSchema,
      /** and under which number the scan of the paper is filed. */
      scan: localizedLineSchema(SCAN_LIMIT),
      reservation: z.optional(localizedSchema),
      /** As in `review.sign`. */
      report: z.optional(localizedNameSchema),
    }),
  ),
  /** `entry`: the command that entered it, for it may have been entered anew. */
  commandOf('review.confirm-wet-signature', z.strictObject({ review, ministry, entry: commandIdSchema })),
] as const

const closing = [
  commandOf('review.read-back', z.strictObject({ review })),
  commandOf('review.begin-signing', z.strictObject({ review })),
  commandOf(
    'review.sign',
    z.strictObject({
      review,
      ministry,
      recordSeq: z.int().check(z.positive()),
      reservation: z.optional(localizedSchema),
      /** What the report afterwards is called on the checklist; a delegate's signature brings it. */
      report: z.optional(localizedNameSchema),
    }),
  ),
  commandOf('review.return-to-session', z.strictObject({ review, reason: localizedSchema })),
  /** Proposes a correction of one text of a closed record, */
  commandOf(
    'review.amend',
    z.strictObject({
      review,
      amendment: z.union([
        z.strictObject({ target: textRefSchema, text: localizedSchema, reason: localizedSchema }),
        /** or signs one that was proposed. */
        z.strictObject({ signs: thingIdSchema, ministry }),
      ]),
    }),
  ),
  commandOf('review.record-registration', z.strictObject({ review, number: localizedLineSchema(REGISTRATION_LIMIT) })),
] as const

export const reviewCommands = [...preparing, ...inTheRoom, ...stage, ...recording, ...closing, ...onPaper] as const
