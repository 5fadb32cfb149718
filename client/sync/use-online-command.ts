import { useCallback } from 'react'
import { useSync } from './sync-context.tsx'
import type { Sync } from './sync.ts'

/**
 * `await send('review.move-to', { review, from, to })`: sent once or not at all, and shown only once the server has
 * confirmed it. What became of it is the caller's to say (`useOnlineAnswerText`); typed words are the caller's to keep.
 */
export function useOnlineCommand(): Sync['sendOnline'] {
  const sync = useSync()
  return useCallback((type, payload, basis) => sync.sendOnline(type, payload, basis), [sync])
}
