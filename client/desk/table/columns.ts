import type { desk } from '#client/i18n/ko/desk.ts'
import type { status } from '#client/i18n/ko/status.ts'
import type { DeskTable } from '../frame/desk-view.ts'

/** The heads of a table's columns, from the name of the row to its last age. */
export function columnsOf(table: DeskTable, { columns, tables }: typeof desk, { terms }: typeof status): string[] {
  switch (table) {
    case 'participations':
      return [
        tables.participations,
        terms.attendance,
        terms.headOfDelegation,
        terms.evidence,
        terms.changedAt,
        terms.confirmedAt,
      ]
    case 'items':
      return [columns.title, columns.status, terms.assignee, terms.lead, terms.due, terms.changedAt, terms.confirmedAt]
    case 'requests':
      return [columns.ask, columns.step, columns.item, columns.parties, terms.due, terms.changedAt]
  }
}
