import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { evidenceInputSchema, evidenceSchema, reasonInputSchema } from './evidence.ts'
import { factOf } from './fact-of.ts'
import { commandIdSchema, thingIdSchema } from './identity.ts'
import { type Instant, instantSchema } from './instant.ts'
import { attendanceStatusSchema, rankSchema } from './status.ts'
import { localizedNameSchema, localizedSchema, type TextRef, textRefSchema } from './text.ts'
import type { Stamp, Tracked } from './tracked.ts'

/** One delegation in one session: its shape, commands and facts. What they mean is in `participation.ts`. */

const participation = thingIdSchema
const undoes = z.optional(commandIdSchema)
/** BCP 47 primary language of the interpretation asked for; null for none. */
const interpretation = z.nullable(z.string().check(z.regex(/^[a-z]{2,3}$/)))
/** IANA name, of a virtual participant. */
const timeZone = z.nullable(z.string().check(z.regex(/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){0,2}$/)))
/** One that can be computed with. Asked of commands only: who reads the log may have an older table of zones. */
const knownTimeZone = timeZone.check(z.refine((name) => name === null || isTimeZone(name), { error: 'time-zone' }))
function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

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

export const participationRoleSchema = z.enum(['host', 'co-host', 'guest'])
export type ParticipationRole = z.infer<typeof participationRoleSchema>

export type Participation = {
  id: string
  delegation: string
  session: string
  role: ParticipationRole
  /** The reason it was taken off the list; null while it is on it. */
  retired: TextRef | null
  /** Who took it off the list or put it back last; null if nobody did. */
  listed: Stamp | null
  /** When somebody last said that the attendance is (still) true. */
  confirmedAt: Instant
  /** What that was before the attendance was last set: what an undo brings back. */
  confirmedBefore: Instant
  attendance: Tracked<Attendance>
  head: Tracked<Head>
  contact: Tracked<TextRef | null>
  arrangements: Tracked<Arrangements>
}

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
    // Without a name, the one that is there stays, announced or not.
    z.strictObject({ participation, rank: z.nullable(rankSchema), name: z.optional(z.nullable(localizedNameSchema)) }),
  ),
  commandOf('participation.announce-head', z.strictObject({ participation })),
  commandOf('participation.set-contact', z.strictObject({ participation, contact: z.nullable(localizedSchema) })),
  commandOf(
    'participation.set-arrangements',
    z.strictObject({ participation, interpretation, timeZone: knownTimeZone }),
  ),
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
