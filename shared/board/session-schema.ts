import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { reasonInputSchema } from './evidence.ts'
import { factOf } from './fact-of.ts'
import { commandIdSchema, thingIdSchema } from './identity.ts'
import { instantSchema } from './instant.ts'
import { sessionPhaseSchema } from './status.ts'
import { textRefSchema } from './text.ts'

/** A dated part of the summit: its commands and facts. What they mean is in `session.ts`. */

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
