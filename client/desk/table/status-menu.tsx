import { useRef } from 'react'
import type { IconName } from '#client/design/icon-paths.ts'
import { focusFirstItem, type MenuItem, MenuItems } from '#client/design/menu-items.tsx'
import { PopoverPanel } from '#client/design/popover.tsx'
import { deskWords } from '#client/i18n/desk-words.ts'
import { statusWords } from '#client/i18n/status-words.ts'
import { useWords } from '#client/i18n/use-words.ts'
import { useSyncState } from '#client/sync/use-sync-state.ts'
import { ITEM_STATUSES } from '#shared/board/status.ts'
import { idOf, kindOf, type ThingRef } from '#shared/board/text.ts'
import { reconfirm, setAttendance, setItem } from '../acts/set-status.ts'
import { ATTENDANCE_STATUSES } from '../frame/desk-view.ts'
import { ATTENDANCE_KEYS, ITEM_KEYS, keyOf } from '../keys/key-action.ts'
import { openActs, takeStep } from '../requests/request-acts.ts'
import { useDesk, useDeskState } from '../state/use-desk.ts'
import { STATUS_MENU } from './status-menu-id.ts'

/** The statuses that the selected row can take, each with the letter that does the same without the menu. */
export function StatusMenu() {
  const { row } = useWords(deskWords)
  const selected = useDeskState((state) => state.selected)
  const panel = useRef<HTMLDivElement>(null)
  const items = useStatusItems(selected)
  return (
    <PopoverPanel
      id={STATUS_MENU}
      label={row.changeStatus}
      role="menu"
      panel={panel}
      onToggle={(open) => open && focusFirstItem(panel.current)}
    >
      <MenuItems items={items} panel={panel} />
    </PopoverPanel>
  )
}

/** The status that a row has is ticked, and choosing it again says that it is still true. */
function useStatusItems(of: ThingRef | null): MenuItem[] {
  const desk = useDesk()
  const { attendance, item } = useWords(statusWords)
  const { request } = useWords(deskWords)
  const present = useSyncState(({ board }) =>
    of === null
      ? null
      : (board.participations[idOf(of)]?.attendance.value.status ?? board.items[idOf(of)]?.state.value.status ?? null),
  )
  // Only so that it renders again when the request has taken a step.
  useSyncState(({ board }) => (of === null ? undefined : board.requests[idOf(of)]))
  if (of === null) return []
  const ticked = (status: string): { icon?: IconName } => (status === present ? { icon: 'check' } : {})
  switch (kindOf(of)) {
    case 'participation':
      return ATTENDANCE_STATUSES.map((status) => ({
        id: status,
        label: attendance[status],
        shortcut: ATTENDANCE_KEYS[status],
        ...ticked(status),
        onSelect: () => (status === present ? reconfirm(desk, of) : setAttendance(desk, of, status)),
      }))
    case 'item':
      return ITEM_STATUSES.map((status) => ({
        id: status,
        label: item[status],
        shortcut: ITEM_KEYS[status],
        ...ticked(status),
        onSelect: () => setItem(desk, of, status),
      }))
    default:
      return openActs(desk.sync, idOf(of)).map((act) => ({
        id: act,
        label: request[act],
        shortcut: keyOf('requests', act),
        onSelect: () => takeStep(desk, of, act),
      }))
  }
}
