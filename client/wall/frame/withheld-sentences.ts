import type { wall } from '#client/i18n/ko/wall.ts'
import type { ToState } from '#client/design/wall/statement.ts'

/** What a wall says instead of any verdict once nothing has been heard for too long; `clock` is when it last was. */
export const withheldSentences = (clock: string, words: typeof wall): ToState => ({
  headlines: [words.cannotTell, words.cannotTellShort],
  details: [words.lastData(clock), words.lastDataShort(clock)],
  isWarning: true,
})
