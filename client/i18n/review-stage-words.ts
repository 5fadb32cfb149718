import { reviewStage as en } from './en/review-stage.ts'
import { reviewStage as ko } from './ko/review-stage.ts'
import type { Words } from './use-words.ts'

export const reviewStageWords: Words<typeof ko> = { ko, en }
