import { useCallback, useEffect, useRef, useState } from 'react'
import { useSync } from '#client/sync/sync-context.tsx'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import type { Change } from '#shared/board/change.ts'
import type { SyncState } from '#client/sync/sync.ts'
import { idOf, kindOf, type Text, type TextRef, type ThingRef } from '#shared/board/text.ts'

/** The history of a thing as far as it has been loaded, newest first. */
export type LoadedHistory = {
  state: 'loading' | 'loaded' | 'unavailable'
  changes: readonly Change[]
  texts: ReadonlyMap<TextRef, Text>
  /** Loads the next, older page; null at the first change. */
  more: (() => void) | null
}

type Loaded = Omit<LoadedHistory, 'more'> & { before: number | null }

const NOTHING: Loaded = { state: 'loading', changes: [], texts: new Map(), before: null }

/** Milliseconds that a row stays selected before its history is asked for: who walks through rows asks for none. */
const PAUSE = 150

/** Loads the history of a thing, and again whenever the thing has changed. */
export function useHistory(of: ThingRef): LoadedHistory {
  const sync = useSync()
  const thing = useSyncState((state) => thingOf(state, of))
  const [loaded, setLoaded] = useState(NOTHING)
  /** Grows with every load from the start. */
  const turn = useRef(0)
  /** Of what is shown: what an older load brings after it is out of date, and pages belong to none but this. */
  const shown = useRef(0)

  const load = useCallback(
    async (before: number | undefined, asked: number) => {
      try {
        const page = await sync.history(of, before)
        if (before === undefined ? asked < shown.current : asked !== shown.current) return
        shown.current = asked
        const texts = page.texts.map((text) => [text.ref, text] as const)
        setLoaded((known) =>
          before === undefined
            ? { state: 'loaded', changes: page.changes, texts: new Map(texts), before: page.before }
            : {
                state: 'loaded',
                changes: [...known.changes, ...page.changes],
                texts: new Map([...known.texts, ...texts]),
                before: page.before,
              },
        )
      } catch {
        // Without the server there is no history; what was loaded before still holds.
        if (asked === turn.current) setLoaded((known) => ({ ...known, state: 'unavailable' }))
      }
    },
    [sync, of],
  )

  useEffect(() => {
    turn.current += 1
    const asked = turn.current
    // What is on the screen already is made good at once.
    const timer = setTimeout(() => void load(undefined, asked), shown.current === 0 ? PAUSE : 0)
    return () => clearTimeout(timer)
  }, [load, thing])

  const { before } = loaded
  return { ...loaded, more: before === null ? null : () => void load(before, shown.current) }
}

/** The confirmed thing: another object whenever there is something new to tell of it. */
function thingOf({ confirmed }: SyncState, of: ThingRef): unknown {
  const id = idOf(of)
  switch (kindOf(of)) {
    case 'item':
      return confirmed.items[id]
    case 'participation':
      return confirmed.participations[id]
    default:
      return confirmed.requests[id]
  }
}
