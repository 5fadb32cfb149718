import * as z from 'zod/mini'
import { changeSchema } from '../board/change.ts'
import { personIdSchema } from '../board/identity.ts'
import { instantSchema } from '../board/instant.ts'
import { ministrySchema } from '../board/status.ts'
import { textSchema, thingRefSchema } from '../board/text.ts'

/** Changes as they are appended, with the texts that their reader may read. `from` follows the last frame's `to`. */
export const frameSchema = z.object({
  log: z.uuid(),
  from: z.int().check(z.positive()),
  to: z.int().check(z.positive()),
  changes: z.array(changeSchema),
  texts: z.array(textSchema),
})
export type Frame = z.infer<typeof frameSchema>

/** A ministry whose heads are in the room of a review, and of whose screens there the last was lost at `since`. */
const lostMinistrySchema = z.object({ ministry: ministrySchema, since: instantSchema })
export type LostMinistry = z.infer<typeof lostMinistrySchema>

/** Every two seconds: where the log is, what its clock shows, and, of a running review, who is cut off from it. */
export const heartbeatSchema = z.object({
  log: z.uuid(),
  seq: z.int(),
  now: instantSchema,
  lost: z.optional(z.array(lostMinistrySchema)),
})
export type Heartbeat = z.infer<typeof heartbeatSchema>

export const HEARTBEAT_EVERY = 2_000
/** Without a heartbeat for this long the link counts as lost, */
export const RECONNECTING_AFTER = 6_000
/** and for this long nothing on a wall may be taken for the present state. */
export const WITHHELD_AFTER = 30_000

/** Who looks at the row one has selected, by their ids; never kept. */
export const presenceSchema = z.object({ of: z.string(), persons: z.array(z.string()) })
export type Presence = z.infer<typeof presenceSchema>

/** Why the server ends a socket: the client signs in again, starts afresh, reconnects, or is of another version. */
export const farewellSchema = z.enum(['session-ended', 'rights-changed', 'going-away', 'not-understood'])
export type Farewell = z.infer<typeof farewellSchema>

export type ServerToClient = {
  frame: (frame: Frame) => void
  heartbeat: (heartbeat: Heartbeat) => void
  presence: (presence: Presence[]) => void
  farewell: (why: Farewell) => void
}
export type ClientToServer = {
  /** The thing in view, or null; replaces the one said before. */
  looking: (of: string | null) => void
}

/** The arguments of `looking`: the thing that is in view. */
export const lookingSchema = z.tuple([z.nullable(thingRefSchema)])

/** What a socket says in its handshake, beside the session's cookie. */
export const handshakeSchema = z.object({
  protocol: z.int(),
  /** As whom it listens: the cookie may be another's by now. */
  person: personIdSchema,
})
export type Handshake = z.infer<typeof handshakeSchema>
