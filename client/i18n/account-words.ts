import { account as en } from './en/account.ts'
import { account as ko } from './ko/account.ts'
import type { Words } from './use-words.ts'

export const accountWords: Words<typeof ko> = { ko, en }
