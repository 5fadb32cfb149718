import { shell as en } from './en/shell.ts'
import { shell as ko } from './ko/shell.ts'
import type { Words } from './use-words.ts'

export const shellWords: Words<typeof ko> = { ko, en }
