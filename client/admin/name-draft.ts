import { type Localized, localizedNameSchema } from '#shared/board/text.ts'

/** A name while somebody types it in both languages. */
export type NameDraft = { ko: string; en: string }

const written = ({ ko, en }: NameDraft): Localized => ({
  ...(ko.trim() !== '' && { ko }),
  ...(en.trim() !== '' && { en }),
})

/** The name in the languages that it was given in; null if it was given in none, or cannot be one. */
export function nameOf(draft: NameDraft): Localized | null {
  const parsed = localizedNameSchema.safeParse(written(draft))
  return parsed.success ? parsed.data : null
}

/** `unfit` if what was typed cannot be a name; nothing at all is no problem of its own. */
export const nameProblem = (draft: NameDraft): 'unfit' | null =>
  Object.keys(written(draft)).length > 0 && nameOf(draft) === null ? 'unfit' : null
