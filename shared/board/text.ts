import * as z from 'zod/mini'
import { thingIdSchema } from './identity.ts'
import { type Ministry, ministrySchema } from './status.ts'

/** `<commandId>.<field>`: both ends name a text alike before the server has seen it. */
export type TextRef = string
export const textRefSchema = z.string().check(z.minLength(3), z.maxLength(200))

/** What a text or a change is about, e.g. `item:line-tests`. */
export const thingRefSchema = z.templateLiteral([
  z.enum(['summit', 'venue', 'session', 'workstream', 'item', 'delegation', 'participation', 'request', 'person']),
  ':',
  thingIdSchema,
])
export type ThingRef = z.infer<typeof thingRefSchema>

/**
 * Who may read a text: `public` everyone with an account, walls included; `internal` officers, chairs and admin;
 * `contact` the same, and logistics of the venue; `sealed` the ministry that wrote it, until revealed.
 */
export const textClassSchema = z.enum(['public', 'internal', 'contact', 'sealed'])
export type TextClass = z.infer<typeof textClassSchema>

export const TEXT_LIMIT = 500
export const NAME_LIMIT = 120

// Controls (C0, C1) and bidirectional overrides can make a wall show what nobody wrote (Unicode TR 36, section 3).
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

const words = (limit: number) =>
  z.string().check(
    z.normalize('NFC'),
    z.trim(),
    z.minLength(1),
    z.maxLength(limit),
    z.refine((value) => !FORBIDDEN.test(value), { error: 'forbidden-characters' }),
  )

const inSomeLanguage = (limit: number) =>
  z
    .strictObject({ ko: z.optional(words(limit)), en: z.optional(words(limit)) })
    .check(z.refine((value) => value.ko !== undefined || value.en !== undefined, { error: 'empty-text' }))

/** A human-readable string in Korean, English or both; at least one. */
export const localizedSchema = inSomeLanguage(TEXT_LIMIT)
export const localizedNameSchema = inSomeLanguage(NAME_LIMIT)
export type Localized = z.infer<typeof localizedSchema>

/** As the summit file has it: both languages, always. */
export const bilingualSchema = z.strictObject({ ko: words(TEXT_LIMIT), en: words(TEXT_LIMIT) })
export type Bilingual = z.infer<typeof bilingualSchema>

/** A text as `decide` returns it; the server seals it with a salt and a commitment just before the append. */
export type Text = {
  ref: TextRef
  of: ThingRef
  /** The ministry whose person wrote it; null for the definition, the admin and logistics. */
  ministry: Ministry | null
  class: TextClass
  text: Localized
}

/** A text on the wire: what its reader needs, no salt. */
export const textSchema = z.object({
  ref: textRefSchema,
  of: thingRefSchema,
  ministry: z.nullable(ministrySchema),
  class: textClassSchema,
  // Stored texts were checked when they were written; a later, stricter limit must not make them unreadable.
  text: z.object({ ko: z.optional(z.string()), en: z.optional(z.string()) }),
})
