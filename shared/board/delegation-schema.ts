import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { factOf } from './fact-of.ts'
import { thingIdSchema } from './identity.ts'
import { type DelegationKind, delegationKindSchema, type Ministry, ministrySchema } from './status.ts'
import { localizedNameSchema, type TextRef, textRefSchema } from './text.ts'

/** An invited party: its shape, commands and facts. What they mean is in `delegation.ts`. */

export type Delegation = {
  id: string
  kind: DelegationKind
  name: TextRef
  /** ISO 3166-1 alpha-2 of a country. */
  country: string | null
  lead: Ministry
  /** Known only as a group so far: not counted, to be filled with named delegations. */
  group: boolean
}

const delegation = thingIdSchema
/** ISO 3166-1 alpha-2 of a country, else null. */
export const countrySchema = z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/, { error: 'country-code' })))

export const delegationCommands = [
  commandOf(
    'delegation.add',
    z.strictObject({
      kind: delegationKindSchema,
      name: localizedNameSchema,
      country: countrySchema,
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
    z.object({
      delegation,
      kind: delegationKindSchema,
      name: textRefSchema,
      country: countrySchema,
      lead: ministrySchema,
    }),
  ),
  factOf('delegation.announced', z.object({ delegation, reveals: z.array(textRefSchema) })),
] as const
