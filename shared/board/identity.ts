import * as z from 'zod/mini'

/** Who a change is by: a person of the log, or the command line and first start, which have no account. */
export const OPERATOR = 'operator'

/** Lower case and hyphens. Every object has a `constructor`, so a record has one before anything is put into it. */
const KEY = /^(?!constructor$)[a-z0-9][a-z0-9@-]*$/

export const personIdSchema = z.string().check(z.regex(KEY), z.maxLength(64))
export type PersonId = z.infer<typeof personIdSchema>

/** One browser of one person; two of the same person are two, or their conflicts would go unseen. */
export const clientIdSchema = z.string().check(z.regex(KEY), z.maxLength(64))
export type ClientId = z.infer<typeof clientIdSchema>

/**
 * A UUID made by the client: the same command sent again has the same id, and gets the same answer. In lower case
 * only, for it also names what the command adds.
 */
export const commandIdSchema = z.uuid().check(z.lowercase())
export type CommandId = z.infer<typeof commandIdSchema>

/** An id of the summit file (kebab-case) or of something added later (the UUID of the command that added it). */
export const thingIdSchema = z.string().check(z.regex(KEY), z.maxLength(130))
