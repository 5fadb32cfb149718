import type { DBTransactionAdapter, Where } from 'better-auth/types'
import type { SessionCache } from './session-cache.ts'
import type { SessionEnd } from './sessions.ts'

type Watcher = {
  ended: (end: SessionEnd) => void
  /** The sessions whose ends matter to it. */
  open: () => readonly SessionEnd[]
}

/** Has everybody know of a session that has ended, here or at another server. */
export function createSessionEnds(cache: SessionCache) {
  const watchers = new Set<Watcher>()

  return {
    tell(end: SessionEnd): void {
      cache.forget(end.personId)
      for (const { ended } of watchers) ended(end)
    },

    /** Answers with how to stop that. */
    watch(watcher: Watcher): () => void {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },

    /** Asks the database itself, where some may have ended unheard. */
    async catchUp(adapter: DBTransactionAdapter): Promise<void> {
      cache.clear()
      for (const { open, ended } of watchers) {
        const known = open()
        const ids: Where[] = [{ field: 'id', operator: 'in', value: known.map(({ sessionId }) => sessionId) }]
        const rows = known.length === 0 ? [] : await adapter.findMany<{ id: string }>({ model: 'session', where: ids })
        const there = new Set(rows.map(({ id }) => id))
        for (const end of known) if (!there.has(end.sessionId)) ended(end)
      }
    },
  }
}
