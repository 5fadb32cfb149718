import { common as en } from './en/common.ts'
import { common as ko } from './ko/common.ts'
import type { Words } from './use-words.ts'

export const commonWords: Words<typeof ko> = { ko, en }
