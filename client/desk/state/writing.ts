import * as z from 'zod/mini'
import type { PersonId } from '#shared/board/identity.ts'
import { type ThingRef, thingRefSchema } from '#shared/board/text.ts'
import { type Draft, draftSchema } from './draft.ts'

/** What a person has written on the desk and not sent. */
export type Writing = {
  /** By row; kept until it is sent or discarded. */
  drafts: ReadonlyMap<ThingRef, Draft>
  /** Fields of the form that is open, by form and name; kept until that is sent or closed. */
  fields: Readonly<Record<string, string>>
}

const NOTHING: Writing = { drafts: new Map(), fields: {} }

const writingSchema = z.object({
  drafts: z.array(z.tuple([thingRefSchema, draftSchema])),
  fields: z.record(z.string(), z.string()),
})

const key = (person: PersonId): string => `chaebi.writing.${person}`

/** What this person wrote in this tab before it was loaded anew, or before they had to sign in again. */
export function readWriting(person: PersonId): Writing {
  try {
    const { drafts, fields } = writingSchema.parse(JSON.parse(sessionStorage.getItem(key(person)) ?? ''))
    return { drafts: new Map(drafts), fields }
  } catch {
    return NOTHING
  }
}

/** Leaves it with the tab, which takes it along when it is closed; false where the browser stores nothing for us. */
export function keepWriting(person: PersonId, { drafts, fields }: Writing): boolean {
  try {
    sessionStorage.setItem(key(person), JSON.stringify({ drafts: [...drafts], fields }))
    return true
  } catch {
    return false
  }
}

/** Whether there is anything in it that somebody would have to write again. */
export const hasWords = ({ drafts, fields }: Writing): boolean =>
  [...drafts.values()].some(({ text }) => text.trim() !== '') || Object.keys(fields).length > 0
