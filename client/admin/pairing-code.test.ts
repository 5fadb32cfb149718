import { expect, test } from 'vitest'
import { codeDigits, isWholeCode, shownCode } from './pairing-code.ts'

test.each(['1234-5678', '12345678', ' 1234 5678 ', '１２３４５６７８', '1234–5678'])(
  '‘%s’ is the code 1234-5678',
  (typed) => {
    expect(isWholeCode(codeDigits(typed))).toBe(true)
    expect(shownCode(codeDigits(typed))).toBe('1234-5678')
  },
)

test('while it is typed, the hyphen comes by itself', () => {
  expect(['1', '1234', '12345'].map(shownCode)).toEqual(['1', '1234', '1234-5'])
  expect(isWholeCode('1234567')).toBe(false)
})
