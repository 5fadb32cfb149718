import { type Localized, localizedSchema } from '#shared/board/text.ts'

/** Every text in what was asked for, however deep it stands: a condition has a sentence and a criterion of its own. */
export function wordsIn(asked: unknown): Localized[] {
  const text = localizedSchema.safeParse(asked).data
  if (text !== undefined) return [text]
  return typeof asked === 'object' && asked !== null ? Object.values(asked).flatMap(wordsIn) : []
}
