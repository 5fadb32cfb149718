import { reviewSession as en } from './en/review-session.ts'
import { reviewSession as ko } from './ko/review-session.ts'
import type { Words } from './use-words.ts'

export const reviewSessionWords: Words<typeof ko> = { ko, en }
