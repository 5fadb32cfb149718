import type { DelegationKind } from '#shared/board/status.ts'
import type { ThingRef } from '#shared/board/text.ts'

/** The dialog that is open, with what it is about. */
export type DeskDialog =
  | { is: 'help' | 'inputs' }
  | { is: 'history'; of: ThingRef }
  /** On an item, or on one of the session's that is to be chosen. */
  | { is: 'request'; item: string | null; session: string | null }
  | { is: 'add-delegation'; session: string; kind: DelegationKind | null }
  | { is: 'add-item'; session: string; workstream: string | null }
  | { is: 'head' | 'contact' | 'arrangements'; participation: string }
  | { is: 'due' | 'assign'; item: string }
