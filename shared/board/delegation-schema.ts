import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { factOf } from './fact-of.ts'
import { thingIdSchema } from './identity.ts'
import { delegationKindSchema, ministrySchema } from './status.ts'
import { localizedNameSchema, textRefSchema } from './text.ts'

/** An invited party: its commands and facts. What they mean is in `delegation.ts`. */

const delegation = thingIdSchema
const country = z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/)))

export const delegationCommands = [
  commandOf(
    'delegation.add',
    z.strictObject({
      kind: delegationKindSchema,
      name: localizedNameSchema,
      country,
      lead: ministrySchema,
      /** False keeps the name internal until `delegation.announce`. */
      announced: z.boolean(),
    }),
  ),
  commandOf('delegation.announce', z.strictObject({ delegation })),
] as const

export const delegationChanges = [
  factOf(
    'delegation.added',
    z.object({ delegation, kind: delegationKindSchema, name: textRefSchema, country, lead: ministrySchema }),
  ),
  factOf('delegation.announced', z.object({ delegation, reveals: z.array(textRefSchema) })),
] as const
