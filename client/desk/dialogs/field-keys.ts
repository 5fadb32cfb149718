import type { DeskDialog } from './desk-dialog.ts'

/** Where what is written in a field of a dialog is kept. */
export const fieldKey = (dialog: DeskDialog | null, name: string): string => `${JSON.stringify(dialog)} ${name}`

/** Where it is kept what the board was when the dialog was first written in. */
export const basisKey = (dialog: DeskDialog | null): string => fieldKey(dialog, '#basis')
