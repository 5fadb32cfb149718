import { useCallback } from 'react'
import { useSync } from './sync-context.tsx'
import type { Sync } from './sync.ts'

/** `submit('item.set-status', { item, status: 'done' })`: shown at once, kept, sent until answered. */
export function useCommand(): Sync['submit'] {
  const sync = useSync()
  return useCallback((type, payload, basis) => sync.submit(type, payload, basis), [sync])
}
