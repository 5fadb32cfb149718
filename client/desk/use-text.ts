import { commonWords } from '#client/i18n/common-words.ts'
import { useLocalized } from '#client/i18n/localized.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { TextRef } from '#shared/board/text.ts'

/** One text of the board, for a row: it renders again for this text alone. 비공개 or (삭제됨) where it cannot be read. */
export function useText(ref: TextRef | undefined): string {
  const text = useSyncState((state) => (ref === undefined ? undefined : state.texts.get(ref)))
  const erased = useSyncState((state) => ref !== undefined && state.board.erased[ref] === true)
  const localized = useLocalized()
  const words = useWords(commonWords)
  if (text !== undefined) return localized(text.text)
  return erased ? words.erased : words.notDisclosed
}
