import * as z from 'zod/mini'
import { commandOf } from './command-envelope.ts'
import { factOf } from './fact-of.ts'
import { type PersonId, personIdSchema, thingIdSchema } from './identity.ts'
import { ministrySchema, roleSchema } from './status.ts'
import { localizedNameSchema, type TextRef, textRefSchema } from './text.ts'
import type { Tracked } from './tracked.ts'

/** Someone, or a wall, with an account: shape, commands and facts. What they mean is in `person.ts`. */

const person = personIdSchema

/** The size of a wall and how far its readers sit: what its smallest text is computed from. */
export const screenSchema = z.strictObject({
  diagonalInch: z.number().check(z.minimum(20), z.maximum(400)),
  distanceMetre: z.number().check(z.minimum(0.5), z.maximum(50)),
})
export type Screen = z.infer<typeof screenSchema>

const posting = {
  role: roleSchema,
  ministry: z.nullable(ministrySchema),
  venue: z.nullable(thingIdSchema),
}
export const postingSchema = z.strictObject(posting)
export type Posting = z.infer<typeof postingSchema>

/** Someone with an account, or a wall, which is a viewer of its own. */
export type Person = {
  id: PersonId
  name: TextRef
  post: TextRef | null
  /** Set for a wall. */
  screen: Screen | null
  /** Set for the remote control of a review's stage: which review it is of. */
  remote: string | null
  posting: Tracked<Posting>
  active: Tracked<boolean>
}

export const personCommands = [
  commandOf(
    'person.admit',
    z.strictObject({ ...posting, name: localizedNameSchema, post: z.optional(localizedNameSchema) }),
  ),
  commandOf('person.set-role', z.strictObject({ person, ...posting })),
  commandOf('person.disable', z.strictObject({ person })),
  commandOf('person.enable', z.strictObject({ person })),
  commandOf('wall.pair', z.strictObject({ name: localizedNameSchema, screen: screenSchema })),
  commandOf('wall.revoke', z.strictObject({ wall: personIdSchema })),
] as const

export const personChanges = [
  factOf(
    'person.admitted',
    z.object({
      person,
      ...posting,
      name: textRefSchema,
      post: z.nullable(textRefSchema),
      /** Set for a wall, which is a viewer of its own. */
      screen: z.nullable(screenSchema),
      /** Set for the remote control of a review's stage, a viewer of its own too. */
      remote: z.optional(thingIdSchema),
    }),
  ),
  factOf('person.role-set', z.object({ person, from: postingSchema, to: postingSchema })),
  factOf('person.disabled', z.object({ person })),
  factOf('person.enabled', z.object({ person })),
] as const
