import { useMemo } from 'react'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { useLanguage } from './language.tsx'
import { inLanguage } from './localized.ts'
import { nameOrder } from './name-order.ts'
import { compareNames } from './sorting.ts'

/** `nameOrder` in the language of the interface. Texts stay the same at a mere tick, so nothing is sorted for one. */
export function useNameOrder(): (delegation: string) => number {
  const { language } = useLanguage()
  const delegations = useSyncState(({ board }) => board.delegations)
  const texts = useSyncState((state) => state.texts)
  return useMemo(
    () => nameOrder(delegations, (ref) => inLanguage(texts.get(ref)?.text ?? {}, language), compareNames(language)),
    [delegations, texts, language],
  )
}
