import { deskDialogs as en } from './en/desk-dialogs.ts'
import { deskDialogs as ko } from './ko/desk-dialogs.ts'
import type { Words } from './use-words.ts'

export const deskDialogWords: Words<typeof ko> = { ko, en }
