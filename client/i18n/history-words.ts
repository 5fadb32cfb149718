import { history as en } from './en/history.ts'
import { history as ko } from './ko/history.ts'
import type { Words } from './use-words.ts'

export const historyWords: Words<typeof ko> = { ko, en }
