import { refusal as en } from './en/refusal.ts'
import { refusal as ko } from './ko/refusal.ts'
import type { Words } from './use-words.ts'

export const refusalWords: Words<typeof ko> = { ko, en }
