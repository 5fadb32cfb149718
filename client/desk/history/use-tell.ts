import { commonWords } from '#client/i18n/common-words.ts'
import { historyWords } from '#client/i18n/history-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Change } from '#shared/board/change.ts'
import type { Text, TextRef } from '#shared/board/text.ts'
import { usePhrasing } from '../inputs/use-phrasing.ts'
import { tell, type Told } from './history-sentence.ts'

/** Tells changes in the language of the interface, with the texts that came with them. */
export function useTell(texts: ReadonlyMap<TextRef, Text>): (change: Change) => Told {
  const phrasing = usePhrasing()
  const history = useWords(historyWords)
  const { erased: erasedWord } = useWords(commonWords)
  const erased = useSyncState(({ board }) => board.erased)
  const text = (ref: TextRef) => {
    const found = texts.get(ref)
    if (erased[ref] === true) return erasedWord
    return found === undefined ? phrasing.names.text(ref) : phrasing.localized(found.text)
  }
  return (change) => tell(change, { ...phrasing, history, names: { ...phrasing.names, text } })
}
