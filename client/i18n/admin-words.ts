import { admin as en } from './en/admin.ts'
import { admin as ko } from './ko/admin.ts'
import type { Words } from './use-words.ts'

export const adminWords: Words<typeof ko> = { ko, en }
