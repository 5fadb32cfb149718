import { describe, expect, it } from 'vitest'
import { foldSignInName, isSignInName } from './sign-in-name.ts'

describe('a sign-in name', () => {
  it.each(['kim.minji', '김민지', '이산', 'minji.kim+wall@mofa.go.kr', '2hall'])('can be %s', (name) => {
    expect(isSignInName(foldSignInName(name))).toBe(true)
  })

  it.each(['', 'k', '.kim', 'kim minji', 'kim/minji', 'кim', `k${'i'.repeat(64)}`, 'kim\u202Eijnim', 'ㄱㄴㄷ'])(
    'cannot be %j',
    (name) => {
      expect(isSignInName(foldSignInName(name))).toBe(false)
    },
  )

  it('is the same in capitals, full-width letters and decomposed Hangul', () => {
    expect(foldSignInName(' ＫＩＭ.MinJi ')).toBe('kim.minji')
    expect(foldSignInName('김민지'.normalize('NFD'))).toBe('김민지')
  })
})
