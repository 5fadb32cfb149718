import { review as en } from './en/review.ts'
import { review as ko } from './ko/review.ts'
import type { Words } from './use-words.ts'

export const reviewWords: Words<typeof ko> = { ko, en }
