import { signIn as en } from './en/sign-in.ts'
import { signIn as ko } from './ko/sign-in.ts'
import type { Words } from './use-words.ts'

export const signInWords: Words<typeof ko> = { ko, en }
