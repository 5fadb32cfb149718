import { useSyncExternalStore } from 'react'
import type { SyncState } from './sync.ts'
import { useSync } from './sync-context.tsx'

/**
 * A part of the state; the component renders again when that part is another object.
 * `select` must return something that is already in the state, or a primitive.
 */
export function useSyncState<Part>(select: (state: SyncState) => Part): Part {
  const sync = useSync()
  return useSyncExternalStore(
    (listener) => sync.subscribe(listener),
    () => select(sync.state()),
  )
}

export const useBoard = () => useSyncState((state) => state.board)
export const useConnection = () => useSyncState((state) => state.connection)
export const useOutbox = () => useSyncState((state) => state.outbox)
/** The signed-in person as the board has them; undefined if they are not in it. */
export const useMe = () => useSyncState((state) => state.board.persons[state.me])
