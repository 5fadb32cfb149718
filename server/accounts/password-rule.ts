import { refused, type Refused } from './account-refusal.ts'

/** In characters, after normalization. */
const PASSWORD_MINIMUM = 10
export const PASSWORD_MAXIMUM = 128

/** How many different characters must be left when everything guessable is taken out. */
const DISTINCT_CHARACTERS = 5

/** What people begin a password with: keyboard runs, the commonest words, and Korean ones typed on Latin keys. */
const GUESSABLE = (
  '1234567890 0987654321 123456 12345 1q2w3e4r5t 1q2w3e4r 1q2w3e q1w2e3r4 abcdefgh abc123 ' +
  'qwertyuiop qwerty qwer asdfghjkl asdf zxcvbnm zxcv 1qaz2wsx !qaz@wsx !@#$%^&* ' +
  'password passw0rd p@ssw0rd p@ssword admin welcome letmein iloveyou dragon monkey ' +
  'qlalfqjsgh dkssudgktpdy dkssud tkfkdgo tkfkd eogksalsrnr ghkdxld 비밀번호 안녕하세요 대한민국 ' +
  'chaebi summit seoul korea mofa msit kist 채비 서울 정상회의 외교부'
).split(' ')

/**
 * Why a password is refused, or null when it can be one. Length counts for more than kinds of characters, so there
 * are no rules of composition; a password must have something left that is not in everybody's first thousand guesses.
 * @param signInName folded; a password made of it is guessable too
 */
export function passwordRefusal(
  password: string,
  signInName: string,
): Refused<'password-too-short' | 'password-too-long' | 'password-too-common'> | null {
  const normal = password.normalize('NFKC')
  const { length } = Array.from(normal)
  if (length < PASSWORD_MINIMUM) return refused({ kind: 'password-too-short', minimum: PASSWORD_MINIMUM })
  if (length > PASSWORD_MAXIMUM) return refused({ kind: 'password-too-long', maximum: PASSWORD_MAXIMUM })
  const ownWords = [signInName, ...signInName.split(/[._@+-]/)].filter((word) => word.length > 1)
  const rest = [...ownWords, ...GUESSABLE].reduce((left, word) => left.replaceAll(word, ''), normal.toLowerCase())
  return new Set(rest).size < DISTINCT_CHARACTERS ? refused({ kind: 'password-too-common' }) : null
}
