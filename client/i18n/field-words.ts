import { field as en } from './en/field.ts'
import { field as ko } from './ko/field.ts'
import type { Words } from './use-words.ts'

export const fieldWords: Words<typeof ko> = { ko, en }
