import { wall as en } from './en/wall.ts'
import { wall as ko } from './ko/wall.ts'
import type { Words } from './use-words.ts'

export const wallWords: Words<typeof ko> = { ko, en }
