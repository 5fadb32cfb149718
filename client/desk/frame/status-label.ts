import type { status } from '#client/i18n/ko/status.ts'
import type { DeskTable, DeskView } from './desk-view.ts'

/** A status of a table by its word. */
export function statusLabel(table: DeskTable, code: NonNullable<DeskView['status']>, words: typeof status): string {
  const known: Readonly<Record<string, string>> = {
    participations: words.attendance,
    items: words.item,
    requests: words.request,
  }[table]
  return known[code] ?? code
}
