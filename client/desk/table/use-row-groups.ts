import { useMemo } from 'react'
import { useNameOrder } from '#client/i18n/use-name-order.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useBoard, useMe, useOutbox, useSyncState } from '#client/sync/use-sync-state.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { useDeskView } from '../frame/use-desk-view.ts'
import { rowsToChoose } from '../inputs/input-standing.ts'
import { itemGroups } from '../rows/item-groups.ts'
import { participationGroups } from '../rows/participation-groups.ts'
import { requestGroups } from '../rows/request-groups.ts'
import type { RowContext, RowGroup } from '../rows/row-group.ts'
import { textMatch } from '../rows/text-search.ts'
import { useDeskState } from '../state/use-desk.ts'

const GROUPS = { participations: participationGroups, items: itemGroups, requests: requestGroups }
const A_MINUTE = 60_000

/** The rows of the table on screen, grouped. */
export function useRowGroups(): RowGroup[] {
  const { view, session } = useDeskView()
  const board = useBoard()
  const texts = useSyncState((state) => state.texts)
  const me = useMe()
  const outbox = useOutbox()
  const now = useNow(A_MINUTE)
  const rank = useNameOrder()
  const kept = useKeptRows()
  const match = useMemo(() => textMatch(view.text), [view.text])
  return useMemo(() => {
    const textOf: RowContext['textOf'] = (ref) => texts.get(ref)?.text
    const toChoose = rowsToChoose(outbox)
    return GROUPS[view.table]({ board, view, session, me, now, match, textOf, rank, kept, toChoose })
  }, [board, view, session, me, now, match, texts, rank, kept, outbox])
}

/** Rows that nothing takes away from under somebody's hands: the selected one, and those that are written about. */
function useKeptRows(): ReadonlySet<ThingRef> {
  const selected = useDeskState((state) => state.selected)
  const drafts = useDeskState((state) => state.drafts)
  return useMemo(() => {
    const written = [...drafts.keys()]
    return new Set(selected === null ? written : [selected, ...written])
  }, [selected, drafts])
}
