import { health as en } from './en/health.ts'
import { health as ko } from './ko/health.ts'
import type { Words } from './use-words.ts'

export const healthWords: Words<typeof ko> = { ko, en }
