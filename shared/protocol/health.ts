import * as z from 'zod/mini'
import { personIdSchema } from '../board/identity.ts'
import { instantSchema } from '../board/instant.ts'

/** Milliseconds, all of them at the most. */
const within = z.nullable(z.number())

/** `GET /api/health`: how the server is, and who is heard, for an admin. Instants are of the log's clock. */
export const healthSchema = z.object({
  /** When this was so. */
  now: instantSchema,
  /** What is counted is counted since then. */
  since: instantSchema,
  /** Whether commands are decided and recorded. */
  ready: z.boolean(),
  /** Of those who listen now, or have since the start: each once. */
  heard: z.array(
    z.object({
      person: personIdSchema,
      /** Screens of theirs that listen now. */
      open: z.int(),
      lastHeard: instantSchema,
      /** Commands that their devices have set aside. */
      parked: z.int(),
    }),
  ),
  /** 99 of 100 commands were on the disk within so long, */
  commitWithin: within,
  /** and as many changes on their way to the screens. Null before the first one. */
  sentWithin: within,
  /** The longest that anything had to wait for the server, lately. */
  waitedAtMost: z.number(),
  accepted: z.int(),
  /** How often something was refused, by the kind of the refusal. */
  refused: z.record(z.string(), z.int()),
  /** Of the server's process, in bytes. */
  memory: z.int(),
  /** Of the backups that the server makes by itself; null if it makes none. */
  backup: z.nullable(
    z.object({
      /** Milliseconds from one to the next. */
      every: z.int(),
      /** The latest one; null before the first. */
      at: z.nullable(instantSchema),
      /** When making one last failed, until one succeeds. */
      failed: z.nullable(instantSchema),
      /** Another server on the same database makes them. */
      elsewhere: z.boolean(),
    }),
  ),
})
export type Health = z.infer<typeof healthSchema>
