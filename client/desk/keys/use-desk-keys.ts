import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isComposing } from '#client/design/ime.ts'
import type { ThingRef } from '#shared/board/text.ts'
import { closeDraft } from '../acts/drafts.ts'
import { redo, undo } from '../acts/undo.ts'
import type { DeskTable } from '../frame/desk-view.ts'
import { useDeskPreferences } from '../state/desk-preferences.ts'
import { useDesk } from '../state/use-desk.ts'
import { focusTable } from '../table/focus-table.ts'
import { closeMenu, isInDialog, isInMenu, isTyping, takesArrows } from './key-place.ts'
import { keyAction, type KeyAction } from './key-action.ts'
import { actOnRow } from './row-keys.ts'

type DeskKeys = {
  table: DeskTable
  /** Those of the table, in order. */
  rows: readonly ThingRef[]
  search: RefObject<HTMLInputElement | null>
  moveTo: (of: ThingRef) => void
}

const A_PAGE = 15

/** The keys of the desk, wherever on the page the keyboard is, unless somebody writes there. */
export function useDeskKeys({ table, rows, search, moveTo }: DeskKeys): void {
  const desk = useDesk()
  const { letterKeys } = useDeskPreferences()
  const { store } = desk

  const move = ({ by, back }: Extract<KeyAction, { do: 'move' }>) => {
    const at = rows.findIndex((of) => of === store.getState().selected)
    const last = rows.length - 1
    const step = by === 'page' ? A_PAGE : 1
    const to = by === 'all' ? (back ? 0 : last) : at < 0 ? 0 : Math.min(last, Math.max(0, at + (back ? -step : step)))
    const of = rows[to]
    if (of !== undefined) moveTo(of)
  }
  const findText = () => {
    search.current?.focus()
    search.current?.select()
  }

  const perform = (action: KeyAction): void => {
    const { selected } = store.getState()
    switch (action.do) {
      case 'move':
        return move(action)
      case 'search':
        return findText()
      case 'help':
        return store.setState({ dialog: { is: 'help' } })
      case 'undo':
        return undo(desk)
      case 'redo':
        return redo(desk)
      case 'back':
        closeDraft(desk)
        return focusTable()
      default:
        if (selected !== null && rows.includes(selected)) actOnRow(desk, selected, action)
    }
  }

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    if (event.defaultPrevented || isInDialog(target)) return
    const isSearch = (event.ctrlKey || event.metaKey) && keyAction(event, table)?.do === 'search'
    if (isTyping(target) && (!isSearch || isComposing(event))) return
    // A syllable that is begun on the table is looked for: its first letter goes where it can be composed.
    if (isComposing(event)) {
      store.setState({ inHangul: true })
      return findText()
    }
    if (isCharacter(event)) store.setState({ inHangul: false })

    const action = keyAction(event, table)
    if (action === null || (!letterKeys && isCharacter(event))) return
    if (action.do === 'move' && takesArrows(target)) return
    if (event.repeat && action.do !== 'move') return
    if (isInMenu(target)) {
      if (action.do === 'back') return
      closeMenu(target)
    }
    event.preventDefault()
    perform(action)
  })
  useEffect(() => {
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [])
}

/** A key by itself that would write something: what a person may want to switch off. */
const isCharacter = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key.length === 1 && !ctrlKey && !metaKey
