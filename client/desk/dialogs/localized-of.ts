import { type Localized, localizedNameSchema, localizedSchema } from '#shared/board/text.ts'

/** What was typed in two languages, as a text; a field without a word is left out. */
export function localizedOf(ko: string, en: string): Localized {
  return { ...(ko.trim() === '' ? {} : { ko: ko.trim() }), ...(en.trim() === '' ? {} : { en: en.trim() }) }
}

/** Whether a text can be sent as it is: as a name or title on one line, or as a text of some length. */
export const isFitName = (text: Localized): boolean => localizedNameSchema.safeParse(text).success
export const isFitText = (text: Localized): boolean => localizedSchema.safeParse(text).success
