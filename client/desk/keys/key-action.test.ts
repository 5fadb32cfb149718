import { describe, expect, it } from 'vitest'
import { DESK_TABLES } from '../frame/desk-view.ts'
import { ACT_KEYS, ATTENDANCE_KEYS, ITEM_KEYS, keyAction, type Press } from './key-action.ts'

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})
const confirm = { do: 'set-attendance', status: 'confirmed' }

describe('a key on the desk', () => {
  it('sets the status of the row', () => {
    expect(keyAction(press('c', 'KeyC'), 'participations')).toEqual(confirm)
    expect(keyAction(press('d', 'KeyD'), 'participations')).toEqual({ do: 'set-attendance', status: 'declined' })
    expect(keyAction(press('d', 'KeyD'), 'items')).toEqual({ do: 'set-item', status: 'done' })
    expect(keyAction(press('c', 'KeyC'), 'requests')).toEqual({ do: 'close' })
  })

  it('is the same with the Korean input mode on', () => {
    expect(keyAction(press('ㅊ', 'KeyC'), 'participations')).toEqual(confirm)
    expect(keyAction(press('ㅋ', 'KeyZ'), 'items')).toEqual({ do: 'undo' })
  })

  it('follows the layout of another Latin keyboard', () => {
    expect(keyAction(press('c', 'KeyI'), 'participations')).toEqual(confirm)
  })

  it('moves by row, by page and to the ends', () => {
    expect(keyAction(press('ArrowDown', 'ArrowDown'), 'items')).toEqual({ do: 'move', by: 'row', back: false })
    expect(keyAction(press('k', 'KeyK'), 'items')).toEqual({ do: 'move', by: 'row', back: true })
    expect(keyAction(press('PageUp', 'PageUp'), 'items')).toEqual({ do: 'move', by: 'page', back: true })
    expect(keyAction(press('End', 'End'), 'items')).toEqual({ do: 'move', by: 'all', back: false })
  })

  it('searches, helps, undoes and redoes', () => {
    expect(keyAction(press('/', 'Slash'), 'items')).toEqual({ do: 'search' })
    expect(keyAction(press('k', 'KeyK', { ctrlKey: true }), 'items')).toEqual({ do: 'search' })
    expect(keyAction(press('ㅏ', 'KeyK', { metaKey: true }), 'items')).toEqual({ do: 'search' })
    expect(keyAction(press('?', 'Slash', { shiftKey: true }), 'items')).toEqual({ do: 'help' })
    expect(keyAction(press('Z', 'KeyZ', { shiftKey: true }), 'items')).toEqual({ do: 'redo' })
  })

  it('chooses by figure, on either block of figures', () => {
    expect(keyAction(press('1', 'Digit1'), 'items')).toEqual({ do: 'choose', number: 1 })
    expect(keyAction(press('2', 'Numpad2'), 'items')).toEqual({ do: 'choose', number: 2 })
  })

  it('leaves to the browser and to the input method what is theirs', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
      expect(keyAction(press('c', 'KeyC', held), 'participations')).toBeNull()
    expect(keyAction(press('F5', 'F5'), 'items')).toBeNull()
    expect(keyAction(press('Process', 'KeyC'), 'participations')).toBeNull()
    expect(keyAction(press('Tab', 'Tab'), 'items')).toBeNull()
    expect(keyAction(press('Enter', 'Enter'), 'items')).toBeNull()
  })

  it.each(DESK_TABLES)('means one thing only on %s', (table) => {
    const statuses = { participations: ATTENDANCE_KEYS, items: ITEM_KEYS, requests: {} }[table]
    const letters = [...Object.values<string>(statuses), ...Object.keys(ACT_KEYS[table]), 'J', 'K', 'Z']
    expect(new Set(letters).size).toBe(letters.length)
  })
})
