/** The id of the table, which other parts of the page give the keyboard back to. */
export const TABLE_ID = 'desk-table'

/** Puts the keyboard on the selected row of the table, or on its first. */
export function focusTable(): void {
  const table = document.getElementById(TABLE_ID)
  const target = table?.querySelector<HTMLElement>('[data-tick][tabindex="0"]') ?? table
  target?.focus()
}
