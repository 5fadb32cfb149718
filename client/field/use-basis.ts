import { useState } from 'react'
import { useSync } from '#client/sync/sync-context.tsx'
import type { Position } from '#shared/board/position.ts'

/** Where the board stood when a sheet was opened: what others change while it is open is a conflict, not overwritten. */
export function useBasis(): Position {
  const sync = useSync()
  const [basis] = useState(() => sync.state().confirmed.position)
  return basis
}
