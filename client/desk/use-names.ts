import { commonWords } from '#client/i18n/common-words.ts'
import { historyWords } from '#client/i18n/history-words.ts'
import { useName } from '#client/i18n/use-name.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useBoard } from '#client/sync/use-sync-state.ts'
import { type Names, namesOf } from './names.ts'

/** `namesOf` the board on screen. For panels and dialogs: a row of a table renders again for nothing but its own. */
export function useNames(): Names {
  const board = useBoard()
  const text = useName()
  const { ministry } = useWords(statusWords)
  const { operator, member } = useWords(historyWords)
  const { notDisclosed: unknown } = useWords(commonWords)
  return namesOf(board, text, { ministry, member, operator, unknown })
}
