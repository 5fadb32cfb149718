import { adviceOn } from '#client/sync/advice.ts'
import type { Refusal } from '#shared/board/refusal.ts'
import { idOf, kindOf, type ThingRef } from '#shared/board/text.ts'
import type { DeskDialog } from '../dialogs/desk-dialog.ts'
import type { Desk } from '../state/use-desk.ts'

export type RowDialog = 'head' | 'contact' | 'arrangements' | 'request' | 'due' | 'assign'

/** Opens a dialog about a row, or says why the person may not do what it is for. */
export function openRowDialog(desk: Desk, of: ThingRef, is: RowDialog): void {
  const dialog = dialogOf(desk, of, is)
  if (dialog === null) return
  const refusal = adviceOnOpening(desk, of, is)
  if (refusal?.kind === 'forbidden') return desk.store.setState({ said: { what: 'refused', of, refusal } })
  desk.store.setState({ dialog })
}

function dialogOf({ sync }: Desk, of: ThingRef, is: RowDialog): DeskDialog | null {
  const id = idOf(of)
  const { board } = sync.state()
  const isItem = kindOf(of) === 'item'
  switch (is) {
    case 'request':
      return isItem
        ? { is, item: id, session: board.items[id]?.session ?? null }
        : { is, item: null, session: board.participations[id]?.session ?? null }
    case 'due':
    case 'assign':
      return isItem ? { is, item: id } : null
    default:
      return isItem ? null : { is, participation: id }
  }
}

/** Whether the dialog could lead to anything: what is asked for is the present value, so that only rights decide. */
function adviceOnOpening({ sync }: Desk, of: ThingRef, is: RowDialog): Refusal | null {
  const id = idOf(of)
  switch (is) {
    case 'due':
      return adviceOn(sync, 'item.set-due', { item: id, due: null })
    case 'assign':
      return adviceOn(sync, 'item.assign', { item: id, assignee: null })
    case 'head':
      return adviceOn(sync, 'participation.set-head', { participation: id, rank: null, name: null })
    case 'contact':
      return adviceOn(sync, 'participation.set-contact', { participation: id, contact: null })
    case 'arrangements':
      return adviceOn(sync, 'participation.set-arrangements', {
        participation: id,
        interpretation: null,
        timeZone: null,
      })
    case 'request':
      return null
  }
}
