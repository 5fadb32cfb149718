import { createContext, type ReactNode, useContext } from 'react'
import type { Sync } from './sync.ts'

const SyncContext = createContext<Sync | null>(null)

export const SyncProvider = ({ sync, children }: { sync: Sync; children: ReactNode }) => (
  <SyncContext value={sync}>{children}</SyncContext>
)

/** The sync of this sign-in. Throws outside of a `SyncProvider`, which is a bug. */
export function useSync(): Sync {
  const sync = useContext(SyncContext)
  if (sync === null) throw new Error('useSync outside of SyncProvider')
  return sync
}
