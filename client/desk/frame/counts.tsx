import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard, useMe, useOutbox } from '#client/sync/use-sync-state.ts'
import { rowsToChoose } from '../inputs/input-standing.ts'
import { type DeskCounts, deskCounts } from '../rows/desk-counts.ts'
import { useDeskView } from './use-desk-view.ts'

const Counts = createContext<DeskCounts | null>(null)

const A_MINUTE = 60_000

/**
 * Counts the board for all lists at once. A tick is painted before its figures are counted: they follow in the next
 * frame, so that the row is never kept waiting for them.
 */
export function CountsProvider({ children }: { children: ReactNode }) {
  const board = useDeferredValue(useBoard())
  const outbox = useDeferredValue(useOutbox())
  const me = useMe()
  const now = useNow(A_MINUTE)
  const { session } = useDeskView()
  const counts = useMemo(
    () => deskCounts(board, { me, now, session, toChoose: rowsToChoose(outbox) }),
    [board, me, now, session, outbox],
  )
  return <Counts value={counts}>{children}</Counts>
}

/** The figures of the lists. Throws outside of a `CountsProvider`, which is a bug. */
export function useCounts(): DeskCounts {
  const counts = useContext(Counts)
  if (counts === null) throw new Error('useCounts outside of CountsProvider')
  return counts
}
