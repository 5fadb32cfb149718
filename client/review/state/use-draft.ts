import { useState } from 'react'
import type * as z from 'zod/mini'
import { useSyncState } from '#client/sync/use-sync-state.ts'

export type Drafted<Draft> = {
  draft: Draft
  /** Changes parts of it; kept at once. */
  change: (changed: Partial<Draft>) => void
  /** Once it is sent, or thrown away on purpose. */
  clear: () => void
}

/**
 * What somebody has begun to write, kept in this tab until it is sent: a reload, a press on something else or a refusal
 * loses nothing. `place` names the form within the room; another person at the same browser has drafts of their own.
 */
export function useDraft<Draft extends object>(
  place: string,
  schema: z.ZodMiniType<Draft>,
  empty: Draft,
): Drafted<Draft> {
  const me = useSyncState((state) => state.me)
  const key = `chaebi.draft.${me}.${place}`
  const [held, setHeld] = useState(() => ({ key, draft: read(key, schema) ?? empty }))
  // Another place has a draft of its own, also where the component stays the same.
  const { draft } = held.key === key ? held : { draft: read(key, schema) ?? empty }
  return {
    draft,
    change: (changed) => {
      const next = { ...draft, ...changed }
      write(key, next)
      setHeld({ key, draft: next })
    },
    clear: () => {
      write(key, null)
      setHeld({ key, draft: empty })
    },
  }
}

function read<Draft>(key: string, schema: z.ZodMiniType<Draft>): Draft | null {
  try {
    return schema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data ?? null
  } catch {
    return null
  }
}

function write(key: string, draft: object | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Storage is full or refused: the draft lives as long as the page.
  }
}
