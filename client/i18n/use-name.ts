import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { TextRef } from '#shared/board/text.ts'
import { commonWords } from './common-words.ts'
import { useLocalized } from './localized.ts'
import { useWords } from './use-words.ts'

/** Says a text of the board in the language of the interface: 비공개 if it is not for this reader, (삭제됨) if it is gone. */
export function useName(): (ref: TextRef) => string {
  const texts = useSyncState((state) => state.texts)
  const erased = useSyncState((state) => state.board.erased)
  const localized = useLocalized()
  const words = useWords(commonWords)
  return (ref) => {
    const text = texts.get(ref)
    if (text !== undefined) return localized(text.text)
    return erased[ref] === true ? words.erased : words.notDisclosed
  }
}
