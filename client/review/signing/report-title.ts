import { reviewSessionWords } from '#client/i18n/review-session-words.ts'
import type { Review } from '#shared/board/review/review-schema.ts'
import type { Bilingual } from '#shared/board/text.ts'

/** What a delegate's report is called, unless they call it something else. */
export function reportTitle({ plan }: Review): Bilingual {
  const { ko, en } = reviewSessionWords
  const { number } = plan.value
  return { ko: ko.signing.reportTitle(number), en: en.signing.reportTitle(number) }
}
