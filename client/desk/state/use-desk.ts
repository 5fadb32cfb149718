import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Sync } from '#client/sync/sync.ts'
import { useSync } from '#client/sync/sync-context.tsx'
import { type DeskState, type DeskStore, deskStoreOf } from './desk-store.ts'

/** What acts on the desk need: the board's side and the person's. */
export type Desk = { sync: Sync; store: DeskStore }

/** The desk of this sign-in; the same object on every render. */
export function useDesk(): Desk {
  const sync = useSync()
  return useMemo(() => ({ sync, store: deskStoreOf(sync) }), [sync])
}

/** A part of where the person is; the component renders again when that part is another. */
export function useDeskState<Part>(select: (state: DeskState) => Part): Part {
  return useStore(useDesk().store, select)
}
