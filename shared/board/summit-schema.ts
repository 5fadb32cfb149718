import * as z from 'zod/mini'
import { clockSchema } from './clock.ts'
import { factOf } from './fact-of.ts'
import { thingIdSchema } from './identity.ts'
import { instantSchema } from './instant.ts'
import { itemStateSchema } from './item-schema.ts'
import { attendanceSchema, participationRoleSchema } from './participation-schema.ts'
import {
  boardModeSchema,
  dayPartSchema,
  delegationKindSchema,
  ministrySchema,
  rankSchema,
  sessionFormatSchema,
  sessionPhaseSchema,
} from './status.ts'
import { textRefSchema } from './text.ts'

/** The first entry of a log: the whole summit definition, its texts by reference, and the clock. */

const id = thingIdSchema
const name = textRefSchema
const lead = ministrySchema
const supporting = z.nullable(ministrySchema)

const definedSessionSchema = z.object({
  id,
  name,
  shortName: name,
  format: sessionFormatSchema,
  day: z.string(),
  dayPart: z.nullable(dayPartSchema),
  startsAt: z.nullable(instantSchema),
  venue: z.nullable(id),
  lead,
  supporting,
  /** Milliseconds. */
  staleAfter: z.number(),
  /** Milliseconds. */
  replyWithin: z.number(),
})

export const summitDefinitionSchema = z.object({
  summit: z.object({ id, name, fictional: z.boolean(), reviewAt: instantSchema }),
  mode: boardModeSchema,
  clock: clockSchema,
  /** Days in Seoul, as `2024-05-06`. Logs from before it was asked for have none. */
  holidays: z.optional(z.array(z.string())),
  /** Logs from before it was asked for let them. */
  delegatesMayCall: z.optional(z.boolean()),
  venues: z.array(z.object({ id, name })),
  sessions: z.array(definedSessionSchema),
  workstreams: z.array(z.object({ id, session: id, name, lead, supporting })),
  items: z.array(
    z.object({
      id,
      session: id,
      workstream: id,
      title: name,
      lead,
      supporting,
      due: z.nullable(instantSchema),
      critical: z.boolean(),
      gate: z.nullable(sessionPhaseSchema),
      state: itemStateSchema,
    }),
  ),
  delegations: z.array(
    z.object({
      id,
      kind: delegationKindSchema,
      name,
      country: z.nullable(z.string()),
      lead,
      group: z.boolean(),
    }),
  ),
  participations: z.array(
    z.object({
      id,
      delegation: id,
      session: id,
      role: participationRoleSchema,
      attendance: attendanceSchema,
      rank: z.nullable(rankSchema),
    }),
  ),
})
export type SummitDefinition = z.infer<typeof summitDefinitionSchema>

export const summitChanges = [factOf('summit.defined', summitDefinitionSchema)] as const
