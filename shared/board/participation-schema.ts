import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { evidenceInputSchema, evidenceSchema, reasonInputSchema } from './evidence.ts'
import { factOf } from './fact-of.ts'
import { commandIdSchema, thingIdSchema } from './identity.ts'
import { instantSchema } from './instant.ts'
import { attendanceStatusSchema, rankSchema } from './status.ts'
import { localizedNameSchema, localizedSchema, textRefSchema } from './text.ts'

/** One delegation in one session: its commands and facts. What they mean is in `participation.ts`. */

const participation = thingIdSchema
const undoes = z.optional(commandIdSchema)
/** BCP 47 primary language of the interpretation asked for; null for none. */
const interpretation = z.nullable(z.string().check(z.regex(/^[a-z]{2,3}$/)))
/** IANA name, of a virtual participant. */
const timeZone = z.nullable(z.string().check(z.regex(/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){0,2}$/)))

export const attendanceSchema = z.object({
  status: attendanceStatusSchema,
  reason: z.nullable(textRefSchema),
  evidence: z.array(evidenceSchema),
})
export type Attendance = z.infer<typeof attendanceSchema>

export const headSchema = z.object({ rank: z.nullable(rankSchema), name: z.nullable(textRefSchema) })
export type Head = z.infer<typeof headSchema>

export const arrangementsSchema = z.object({ interpretation, timeZone })
export type Arrangements = z.infer<typeof arrangementsSchema>

export const participationCommands = [
  commandOf(
    'participation.set-status',
    z.strictObject({
      participation,
      status: attendanceStatusSchema,
      reason: z.optional(reasonInputSchema),
      evidence: z.optional(evidenceInputSchema),
    }),
  ),
  commandOf('participation.reconfirm', z.strictObject({ participation })),
  commandOf(
    'participation.set-head',
    z.strictObject({ participation, rank: z.nullable(rankSchema), name: z.nullable(localizedNameSchema) }),
  ),
  commandOf('participation.announce-head', z.strictObject({ participation })),
  commandOf('participation.set-contact', z.strictObject({ participation, contact: z.nullable(localizedSchema) })),
  commandOf('participation.set-arrangements', z.strictObject({ participation, interpretation, timeZone })),
  commandOf('participation.add', z.strictObject({ delegation: thingIdSchema, session: thingIdSchema })),
  commandOf('participation.retire', z.strictObject({ participation, reason: reasonInputSchema })),
] as const

export const participationChanges = [
  factOf('participation.status-set', z.object({ participation, from: attendanceSchema, to: attendanceSchema, undoes })),
  factOf('participation.evidence-added', z.object({ participation, evidence: evidenceSchema })),
  factOf('participation.reconfirmed', z.object({ participation, at: instantSchema })),
  factOf('participation.head-set', z.object({ participation, from: headSchema, to: headSchema, undoes })),
  factOf('participation.head-announced', z.object({ participation, reveals: z.array(textRefSchema) })),
  factOf(
    'participation.contact-set',
    z.object({ participation, from: z.nullable(textRefSchema), to: z.nullable(textRefSchema), undoes }),
  ),
  factOf(
    'participation.arrangements-set',
    z.object({ participation, from: arrangementsSchema, to: arrangementsSchema, undoes }),
  ),
  factOf('participation.added', z.object({ participation, delegation: thingIdSchema, session: thingIdSchema })),
  factOf('participation.retired', z.object({ participation, reason: textRefSchema })),
] as const
