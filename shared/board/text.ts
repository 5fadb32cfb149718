import * as z from 'zod/mini'
import { thingIdSchema } from './identity.ts'
import { type Ministry, ministrySchema } from './status.ts'

/** `<commandId>.<field>`: both ends name a text alike before the server has seen it. */
export type TextRef = string
export const textRefSchema = z.string().check(z.minLength(3), z.maxLength(200))

const thingKindSchema = z.enum([
  'summit',
  'venue',
  'session',
  'workstream',
  'item',
  'delegation',
  'participation',
  'request',
  'person',
  'review',
])
export type ThingKind = z.infer<typeof thingKindSchema>

/** What a text or a change is about, e.g. `item:line-tests`. */
export const thingRefSchema = z.templateLiteral([thingKindSchema, ':', thingIdSchema])
export type ThingRef = z.infer<typeof thingRefSchema>

export const kindOf = (of: ThingRef): ThingKind => thingKindSchema.parse(of.slice(0, of.indexOf(':')))
export const idOf = (of: ThingRef): string => of.slice(of.indexOf(':') + 1)

/**
 * Who may read a text: `public` everyone with an account, walls included; `internal` officers, chairs and admin;
 * `contact` the same, and logistics of the venue; `sealed` the ministry that wrote it, until revealed.
 */
export const textClassSchema = z.enum(['public', 'internal', 'contact', 'sealed'])
export type TextClass = z.infer<typeof textClassSchema>

/** Each reference marked, as a board keeps what is revealed or erased. */
export const marks = (refs: readonly TextRef[]): Record<TextRef, true> =>
  Object.fromEntries(refs.map((ref) => [ref, true]))

export const TEXT_LIMIT = 500
export const NAME_LIMIT = 120

// Controls (C0, C1) and bidirectional overrides can make a wall show what nobody wrote (Unicode TR 36, section 3).
// oxlint-disable-next-line no-control-regex -- they are what it looks for
const FORBIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/
/** Something to see: a zero-width space or a Hangul filler alone would be a blank name on a wall. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u

const words = (limit: number) =>
  z.string().check(
    z.normalize('NFC'),
    z.trim(),
    z.minLength(1, { abort: true }),
    z.maxLength(limit),
    // Half of a surrogate pair is no character, and no store gives it back as it came.
    z.refine((value) => value.isWellFormed() && !FORBIDDEN.test(value), { error: 'forbidden-characters' }),
    z.refine((value) => VISIBLE.test(value), { error: 'empty-text' }),
  )
const line = (limit: number) =>
  words(limit).check(z.refine((value) => !value.includes('\n'), { error: 'forbidden-characters' }))

const inSomeLanguage = (language: ReturnType<typeof words>) =>
  z
    .strictObject({ ko: z.optional(language), en: z.optional(language) })
    .check(z.refine((value) => value.ko !== undefined || value.en !== undefined, { error: 'empty-text' }))

/** A human-readable string in Korean, English or both; at least one. */
export const localizedSchema = inSomeLanguage(words(TEXT_LIMIT))
/** The same on one line of so many characters. */
export const localizedLineSchema = (limit: number) => inSomeLanguage(line(limit))
/** For names and titles. */
export const localizedNameSchema = localizedLineSchema(NAME_LIMIT)
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
