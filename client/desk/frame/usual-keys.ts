import type { desk } from '#client/i18n/ko/desk.ts'
import { ATTENDANCE_KEYS, ITEM_KEYS, keyOf } from '../keys/key-action.ts'
import type { DeskTable } from './desk-view.ts'

type UsualKey = { keys: string; does: string }

/** The keys of a table that the foot has room for. */
export function usualKeys(table: DeskTable, words: (typeof desk)['foot']): UsualKey[] {
  switch (table) {
    case 'participations':
      return [
        { keys: ATTENDANCE_KEYS.confirmed, does: words.confirm },
        { keys: ATTENDANCE_KEYS.tentative, does: words.tentative },
        { keys: ATTENDANCE_KEYS.declined, does: words.decline },
        { keys: keyOf(table, 'reconfirm'), does: words.reconfirm },
      ]
    case 'items':
      return [
        { keys: ITEM_KEYS.done, does: words.done },
        { keys: ITEM_KEYS['in-progress'], does: words.inProgress },
        { keys: ITEM_KEYS.blocked, does: words.blocked },
        { keys: keyOf(table, 'reconfirm'), does: words.reconfirm },
      ]
    case 'requests':
      return [
        { keys: keyOf(table, 'accept'), does: words.accept },
        { keys: keyOf(table, 'answer'), does: words.answer },
        { keys: keyOf(table, 'close'), does: words.close },
      ]
  }
}
