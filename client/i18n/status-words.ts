import { status as en } from './en/status.ts'
import { status as ko } from './ko/status.ts'
import type { Words } from './use-words.ts'

export const statusWords: Words<typeof ko> = { ko, en }
