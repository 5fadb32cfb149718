import type { ThingRef } from '#shared/board/text.ts'
import { EVIDENCE_KINDS } from '#shared/board/status.ts'
import { chooseByNumber } from '../acts/inputs.ts'
import { openRowDialog } from '../acts/open-row-dialog.ts'
import { addEvidence, prove, reconfirm, setAttendance, setItem } from '../acts/set-status.ts'
import { takeStep } from '../requests/request-acts.ts'
import type { Desk } from '../state/use-desk.ts'
import type { KeyAction } from './key-action.ts'

/** Does to a row what a key asks for. What its table has no such key for never comes here. */
export function actOnRow(desk: Desk, of: ThingRef, action: KeyAction): void {
  switch (action.do) {
    case 'set-attendance':
      return setAttendance(desk, of, action.status)
    case 'set-item':
      return setItem(desk, of, action.status)
    case 'choose':
      return choose(desk, of, action.number)
    case 'reconfirm':
      return reconfirm(desk, of)
    case 'evidence':
      return addEvidence(desk, of)
    case 'accept':
    case 'answer':
    case 'escalate':
    case 'close':
      return takeStep(desk, of, action.do)
    case 'head':
    case 'request':
    case 'due':
    case 'assign':
      return openRowDialog(desk, of, action.do)
    default:
      return undefined
  }
}

/** A figure chooses in a conflict if there is one; else it gives a claim its evidence. */
function choose(desk: Desk, of: ThingRef, number: number): void {
  const kind = EVIDENCE_KINDS[number - 1]
  if (!chooseByNumber(desk, of, number) && kind !== undefined) prove(desk, of, kind)
}
