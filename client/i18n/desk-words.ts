import { desk as en } from './en/desk.ts'
import { desk as ko } from './ko/desk.ts'
import type { Words } from './use-words.ts'

export const deskWords: Words<typeof ko> = { ko, en }
