import { describe, expect, it } from 'vitest'
import { passwordRefusal } from './password-rule.ts'

const kindOf = (password: string): string | undefined => passwordRefusal(password, 'kim.minji')?.refusal.kind

describe('a password', () => {
  it.each(['correct horse battery', '푸른 바다 위의 종이배', 'x7#kQ2!mW9', 'Tr0ub4dor&3'])('can be %s', (password) => {
    expect(passwordRefusal(password, 'kim.minji')).toBeNull()
  })

  it('has at least 10 characters, however many bytes they are', () => {
    expect(kindOf('x7#kQ2!mW')).toBe('password-too-short')
    expect(kindOf('푸른바다위의종이배')).toBe('password-too-short')
    expect(kindOf('🦀🦀🦀🦀🦀')).toBe('password-too-short')
    // Decomposed, as some systems type Hangul: the same nine syllables.
    expect(kindOf('푸른바다위의종이배'.normalize('NFD'))).toBe('password-too-short')
  })

  it('has at most 128 characters', () => {
    const long = 'abcdefghijklmnop'.repeat(8)
    expect(kindOf(long)).toBeUndefined()
    expect(kindOf(`${long}x`)).toBe('password-too-long')
  })

  it.each([
    '1234567890',
    'password123',
    'Password2024!',
    'qwertyuiop',
    'aaaaaaaaaaaa',
    'qlalfqjsgh12',
    'Summit2024!!',
    'kim.minji1234',
    'MinjiKim2024',
    '비밀번호비밀번호123',
  ])('is not %s, which is guessed early', (password) => {
    expect(kindOf(password)).toBe('password-too-common')
  })
})
