import * as z from 'zod/mini'
import { changeSchema } from '../board/change.ts'
import type { Board } from '../board/board.ts'
import { commandSchema } from '../board/command.ts'
import { clientIdSchema, commandIdSchema, personIdSchema } from '../board/identity.ts'
import { instantSchema } from '../board/instant.ts'
import { positionSchema } from '../board/position.ts'
import type { Refusal } from '../board/refusal.ts'
import { textSchema } from '../board/text.ts'

/** `POST /api/commands`: one command of the signed-in person. */
export const submissionSchema = z.strictObject({
  protocol: z.int(),
  /** Whose command it is: another tab may have let somebody else in since, whose cookie it comes with. */
  person: personIdSchema,
  client: clientIdSchema,
  command: commandSchema,
})
export type Submission = z.infer<typeof submissionSchema>

export const REFUSALS = ['conflict', 'forbidden', 'invalid', 'not-found', 'frozen'] as const satisfies Refusal['kind'][]

/**
 * The kinds are checked, the data beside them is the server's own: a screen explains it and must not
 * throw a refusal away because a newer server says more.
 */
const refusalSchema = z.custom<Refusal>((value) => z.looseObject({ kind: z.enum(REFUSALS) }).safeParse(value).success)

/** The answer to a command, and to every retry of it. */
export const outcomeSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('accepted'),
    commandId: commandIdSchema,
    log: z.uuid(),
    /** Of what it changed; null if its effect was already true. */
    seqs: z.nullable(z.object({ from: z.int(), to: z.int() })),
    /** A board that has come so far has its effect. */
    upTo: z.int(),
  }),
  z.object({ outcome: z.literal('refused'), commandId: z.nullable(commandIdSchema), refusal: refusalSchema }),
])
export type Outcome = z.infer<typeof outcomeSchema>

/** What every error that is no refusal looks like: an id to find it by in the server's log. */
export const failureSchema = z.object({ error: z.string(), errorId: z.optional(z.string()) })
export type Failure = z.infer<typeof failureSchema>

/** `GET /api/board`: the whole board with the texts that this person may read. */
export const snapshotSchema = z.object({
  protocol: z.int(),
  /** The one who asks. */
  person: personIdSchema,
  now: instantSchema,
  /** Checked by shape only: it is the server's own `apply`, and large. */
  board: z.custom<Board>((value) => z.looseObject({ position: positionSchema }).safeParse(value).success),
  texts: z.array(textSchema),
})
export type Snapshot = z.infer<typeof snapshotSchema>

/** `GET /api/changes?since=<seq>`: what came after, oldest first, in bounded pages. */
export const changesPageSchema = z.object({
  log: z.uuid(),
  /** The seq of the whole log; the page is the last one when `to` has reached it. */
  head: z.int(),
  from: z.int(),
  to: z.int(),
  changes: z.array(changeSchema),
  texts: z.array(textSchema),
})
export type ChangesPage = z.infer<typeof changesPageSchema>

/** `GET /api/changes?of=<thing>[&before=<seq>]`: the history of one thing, newest first, in bounded pages. */
export const historyPageSchema = z.object({
  log: z.uuid(),
  changes: z.array(changeSchema),
  texts: z.array(textSchema),
  /** Where the next, older page begins; null at the first change. */
  before: z.nullable(z.int()),
})
export type HistoryPage = z.infer<typeof historyPageSchema>

/** The most changes that one page has. */
export const PAGE_LIMIT = 500

/** A seq in a query string. */
const seq = z.coerce.number().check(z.int(), z.positive())
export const changesQuerySchema = z.strictObject({
  since: z.coerce.number().check(z.int(), z.nonnegative()),
  log: z.uuid(),
})
/** `GET /api/changes?from=<seq>&to=<seq>`: a stretch of the log, in pages like those of `since`; the last reaches `to`. */
export const rangeQuerySchema = z.strictObject({ from: seq, to: seq, log: z.uuid() })
export const historyQuerySchema = z.strictObject({
  of: z.string().check(z.minLength(3), z.maxLength(200)),
  before: z.optional(seq),
})

/** `GET /api/me`: who is signed in, before any board is loaded. */
export const meSchema = z.object({
  person: z.nullable(personIdSchema),
  kind: z.nullable(z.enum(['person', 'wall'])),
  /** The screen says so: no certificate, so no service worker and no kept sign-ins. */
  plainHttp: z.boolean(),
})
export type Me = z.infer<typeof meSchema>
