import { reviewAfter as en } from './en/review-after.ts'
import { reviewAfter as ko } from './ko/review-after.ts'
import type { Words } from './use-words.ts'

export const reviewAfterWords: Words<typeof ko> = { ko, en }
