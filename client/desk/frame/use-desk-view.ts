import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { seoulDay } from '#shared/board/instant.ts'
import { useNow } from '#client/sync/use-now.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { sessionOf } from '../rows/row-group.ts'
import { type DeskView, formatView, parseView } from './desk-view.ts'

type ShownView = {
  view: DeskView
  /** The session that the lists are of; null for all. */
  session: string | null
  /** Shows another view; `replace` leaves no step to go back to. */
  show: (view: DeskView, options?: { replace?: boolean }) => void
  /** The address of a view, for links. */
  addressOf: (view: DeskView) => string
}

const A_MINUTE = 60_000

/** What the address asks the desk to show. */
export function useDeskView(): ShownView {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const sessions = useSyncState(({ board }) => board.sessions)
  const today = seoulDay(useNow(A_MINUTE))
  const view = useMemo(() => parseView(search), [search])
  const addressOf = useCallback(
    (next: DeskView) => {
      const query = formatView(next)
      return query === '' ? path : `${path}?${query}`
    },
    [path],
  )
  const show = useCallback<ShownView['show']>(
    (next, options) => navigate(addressOf(next), options),
    [navigate, addressOf],
  )
  return { view, session: sessionOf(sessions, view, today), show, addressOf }
}
