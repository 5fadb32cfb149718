import { useState } from 'react'
import { useSync } from '#client/sync/sync-context.tsx'
import type { Position } from '#shared/board/position.ts'

/** What the board was when a form was opened: what others change while it stands open is a conflict, not overwritten. */
export function useBasis(): Position {
  const sync = useSync()
  const [basis] = useState(() => sync.state().confirmed.position)
  return basis
}
