import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { reasonInputSchema } from './evidence.ts'
import { factOf } from './fact-of.ts'
import { commandIdSchema, thingIdSchema } from './identity.ts'
import { type Instant, instantSchema } from './instant.ts'
import { type DayPart, type Ministry, type SessionFormat, type SessionPhase, sessionPhaseSchema } from './status.ts'
import { type TextRef, textRefSchema } from './text.ts'
import type { Tracked } from './tracked.ts'

/** A dated part of the summit: its shape, commands and facts. What they mean is in `session.ts`. */

/** When a phase really began; a phase that was stepped back from keeps its line. */
export type PhaseTime = { phase: SessionPhase; at: Instant; reason: TextRef | null; steppedBack: boolean }

export type Session = {
  id: string
  name: TextRef
  shortName: TextRef
  format: SessionFormat
  /** `YYYY-MM-DD` in Seoul. */
  day: string
  dayPart: DayPart | null
  venue: string | null
  lead: Ministry
  supporting: Ministry | null
  /** Milliseconds without confirmation after which a pending state is stale. */
  staleAfter: number
  /** Milliseconds without reply after which an invitation is late. */
  replyWithin: number
  phase: Tracked<SessionPhase>
  /** The latest, oldest first. */
  phaseTimes: readonly PhaseTime[]
  schedule: Tracked<Instant | null>
}

const session = thingIdSchema

export const sessionCommands = [
  commandOf(
    'session.set-phase',
    z.strictObject({ session, phase: sessionPhaseSchema, reason: z.optional(reasonInputSchema) }),
  ),
  commandOf('session.step-back', z.strictObject({ session, phase: sessionPhaseSchema, reason: reasonInputSchema })),
  commandOf('session.schedule', z.strictObject({ session, startsAt: z.nullable(instantSchema) })),
] as const

export const sessionChanges = [
  factOf(
    'session.phase-set',
    z.object({
      session,
      from: sessionPhaseSchema,
      to: sessionPhaseSchema,
      /** When it really happened, as the person on the spot saw it. */
      at: instantSchema,
      /** Given when a gate was passed with critical items open. */
      reason: z.nullable(textRefSchema),
      openCritical: z.array(thingIdSchema),
    }),
  ),
  factOf(
    'session.stepped-back',
    z.object({ session, from: sessionPhaseSchema, to: sessionPhaseSchema, at: instantSchema, reason: textRefSchema }),
  ),
  factOf(
    'session.scheduled',
    z.object({
      session,
      from: z.nullable(instantSchema),
      to: z.nullable(instantSchema),
      undoes: z.optional(commandIdSchema),
    }),
  ),
] as const
