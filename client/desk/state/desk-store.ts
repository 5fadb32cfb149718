import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Sync } from '#client/sync/sync.ts'
import type { CommandId } from '#shared/board/identity.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import type { AttendanceStatus, ItemStatus } from '#shared/board/status.ts'
import type { ThingRef } from '#shared/board/text.ts'
import type { Stamp } from '#shared/board/tracked.ts'
import type { DeskDialog } from '../dialogs/desk-dialog.ts'
import type { Undo } from '../undo/undo-stack.ts'
import { keepWriting, readWriting, type Writing } from './writing.ts'

/** What has just happened, to be said once: aloud, or as a passing message. */
export type Saying =
  | { what: 'attendance-set'; of: ThingRef; status: AttendanceStatus; claim: boolean }
  | { what: 'item-set'; of: ThingRef; status: ItemStatus }
  | { what: 'reconfirmed' | 'chosen'; of: ThingRef }
  | { what: 'conflict'; id: CommandId }
  | { what: 'waits'; of: ThingRef; id: CommandId }
  | { what: 'refused'; of: ThingRef; refusal: Refusal }
  | { what: 'undone'; undo: Undo }
  | { what: 'overtaken'; undo: Undo; by: Stamp }

/** Where the person is and what they have begun: nothing in here is the board's. */
export type DeskState = Writing & {
  /** False where the browser does not store what is written. */
  writingIsKept: boolean
  selected: ThingRef | null
  /** The row whose draft is open. */
  editing: ThingRef | null
  undos: readonly Undo[]
  /** The undo that can be taken back itself. */
  redo: Undo | null
  dialog: DeskDialog | null
  said: Saying | null
  /** True from the first syllable that was begun on the table until a letter comes by itself again. */
  inHangul: boolean
}

export type DeskStore = StoreApi<DeskState>

const stores = new WeakMap<Sync, DeskStore>()

/**
 * The desk of one sign-in: it outlives a visit to another room, and is gone with the person. What they have written
 * outlives a reload, and a sign-in that ends by itself; who signs out takes it along.
 */
export function deskStoreOf(sync: Sync): DeskStore {
  const known = stores.get(sync)
  if (known !== undefined) return known
  const { me } = sync.state()
  const store = createStore<DeskState>(() => ({
    ...readWriting(me),
    writingIsKept: true,
    selected: null,
    editing: null,
    undos: [],
    redo: null,
    dialog: null,
    said: null,
    inHangul: false,
  }))
  store.subscribe((state, before) => {
    if (state.drafts === before.drafts && state.fields === before.fields) return
    const writingIsKept = keepWriting(me, state)
    if (writingIsKept !== state.writingIsKept) store.setState({ writingIsKept })
  })
  stores.set(sync, store)
  return store
}
