import { reviewRoom as en } from './en/review-room.ts'
import { reviewRoom as ko } from './ko/review-room.ts'
import type { Words } from './use-words.ts'

export const reviewRoomWords: Words<typeof ko> = { ko, en }
