import type { AttendanceStatus, ItemStatus } from '#shared/board/status.ts'
import type { DeskTable } from '../frame/desk-view.ts'

/** What a key asks for, whichever way it was pressed. */
export type KeyAction =
  | { do: 'move'; by: 'row' | 'page' | 'all'; back: boolean }
  | { do: 'set-attendance'; status: AttendanceStatus }
  | { do: 'set-item'; status: ItemStatus }
  /** A figure: one of what the row offers to choose between. */
  | { do: 'choose'; number: number }
  | { do: RowAct | 'undo' | 'redo' | 'search' | 'help' | 'back' }
/** Acts on the selected row that need no more than the row. */
export type RowAct =
  | 'reconfirm'
  | 'evidence'
  | 'head'
  | 'request'
  | 'due'
  | 'assign'
  | 'accept'
  | 'answer'
  | 'escalate'
  | 'close'

export const ATTENDANCE_KEYS = {
  planned: 'P',
  invited: 'I',
  acknowledged: 'A',
  tentative: 'T',
  confirmed: 'C',
  registered: 'G',
  arrived: 'O',
  declined: 'D',
} as const satisfies Record<AttendanceStatus, string>

export const ITEM_KEYS = {
  'not-started': 'N',
  'in-progress': 'P',
  done: 'D',
  blocked: 'B',
  'not-applicable': 'X',
} as const satisfies Record<ItemStatus, string>

/** The letters of each table beside those of its statuses, and of all. */
export const ACT_KEYS = {
  participations: { V: 'reconfirm', E: 'evidence', H: 'head', R: 'request' },
  items: { V: 'reconfirm', E: 'evidence', U: 'due', A: 'assign', R: 'request' },
  requests: { A: 'accept', R: 'answer', S: 'escalate', C: 'close' },
} as const satisfies Record<DeskTable, Partial<Record<string, RowAct>>>

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key press asks for on a table; null if it asks for nothing. */
export function keyAction(press: Press, table: DeskTable): KeyAction | null {
  if (press.altKey) return null
  const sign = signOf(press)
  if (press.ctrlKey || press.metaKey) return sign === 'K' ? { do: 'search' } : null
  const moved = moveOf(sign)
  if (moved !== null) return moved
  if (/^\d$/.test(sign)) return press.shiftKey ? null : { do: 'choose', number: Number(sign) }
  if (sign === '/') return { do: 'search' }
  if (sign === '?') return { do: 'help' }
  if (sign === 'Escape') return { do: 'back' }
  if (sign === 'Z') return { do: press.shiftKey ? 'redo' : 'undo' }
  return press.shiftKey ? null : (statusOf(sign, table) ?? actOf(sign, table))
}

/**
 * The sign on the key. In another script (ㅊ for C) the place of the key tells; else the layout does, so that C is C on
 * every Latin keyboard.
 */
function signOf({ key, code, shiftKey }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  if (key === '?' || key === '/' || key.length > 1) return key
  return signOfPlace(code, shiftKey)
}

function signOfPlace(code: string, shiftKey: boolean): string {
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1] ?? ''
}

function moveOf(sign: string): KeyAction | null {
  switch (sign) {
    case 'ArrowDown':
    case 'J':
      return { do: 'move', by: 'row', back: false }
    case 'ArrowUp':
    case 'K':
      return { do: 'move', by: 'row', back: true }
    case 'PageDown':
      return { do: 'move', by: 'page', back: false }
    case 'PageUp':
      return { do: 'move', by: 'page', back: true }
    case 'End':
      return { do: 'move', by: 'all', back: false }
    case 'Home':
      return { do: 'move', by: 'all', back: true }
    default:
      return null
  }
}

function statusOf(sign: string, table: DeskTable): KeyAction | null {
  if (table === 'participations') {
    const status = statusWith(ATTENDANCE_KEYS, sign)
    return status === null ? null : { do: 'set-attendance', status }
  }
  if (table === 'items') {
    const status = statusWith(ITEM_KEYS, sign)
    return status === null ? null : { do: 'set-item', status }
  }
  return null
}

function statusWith<Status extends string>(keys: Record<Status, string>, sign: string): Status | null {
  for (const status in keys) if (keys[status] === sign) return status
  return null
}

function actOf(sign: string, table: DeskTable): KeyAction | null {
  const acts: Partial<Record<string, RowAct>> = ACT_KEYS[table]
  const act = acts[sign]
  return act === undefined ? null : { do: act }
}

/** The letter of an act on a table. */
export function keyOf(table: DeskTable, act: RowAct): string {
  const [letter] = Object.entries<RowAct>(ACT_KEYS[table]).find((entry) => entry[1] === act) ?? ['']
  return letter
}
